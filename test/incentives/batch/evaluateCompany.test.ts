import { type CompanyFacts, type CreditColumns, compilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { untyped } from "../../kernel/untyped.js";

const plan = compilePlan({
  kind: "plan",
  id: "company",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "sales",
      measure: "bookings",
      scale: {
        kind: "bands",
        mode: "graduated",
        bands: [
          { from: "0", rate: "0.05" },
          { from: "1000", rate: "0.1" },
        ],
      },
    },
  ],
});
const people = [{ personId: "p-02" }, { personId: "p-01" }];
const facts: CompanyFacts = { period: "2026-Q3", people, credited: ["bookings"] };
const credit = { id: "d-1", personId: "p-01", measure: "bookings", date: "2026-07-01", amount: "1200" };

function codesOf(company: unknown): readonly string[] {
  const paid = plan.safeEvaluateCompany(company);
  return paid.ok ? [] : paid.issues.map(({ code, path }) => `${code} ${path}`);
}

test("pays everybody, sorted by id, and sums by line and in all", () => {
  const paid = plan.evaluateCompany({
    ...facts,
    credits: [credit, { ...credit, id: "d-2", personId: "p-02" }],
  });
  expect(paid).toMatchObject({
    value: "140.00",
    components: [{ id: "sales", value: "140.00" }],
    credited: [{ measure: "bookings", count: 2, total: "2400" }],
    people: [
      { personId: "p-01", value: "70.00", payable: "70.00" },
      { personId: "p-02", value: "70.00", payable: "70.00" },
    ],
    issues: [],
  });
});

test("somebody without credits has sold nothing", () => {
  expect(plan.evaluateCompany({ ...facts, credits: [credit] }).people[1]?.value).toBe("0.00");
});

test("reads credits from a generator, once", () => {
  function* deals() {
    yield credit;
    yield { ...credit, id: "d-2", amount: 800 };
  }
  expect(plan.evaluateCompany({ ...facts, credits: deals() }).value).toBe("150.00");
});

test("adds amounts exactly where floats would not, and beyond safe integers", () => {
  const amounts = ["0.1", "0.2", "9007199254740993.01", "0.000000000001", "-9007199254740993.01"];
  const credits = amounts.map((amount, index) => ({ ...credit, id: `d-${index}`, amount }));
  expect(plan.evaluateCompany({ ...facts, credits }).credited[0]?.total).toBe("0.300000000001");
});

describe("columns", () => {
  const columns: CreditColumns = {
    measure: "bookings",
    people: ["p-01", "p-02"],
    persons: [0, 1, 0],
    amounts: [100_000, 5, 20_000],
  };

  test("are minor units of the currency", () => {
    const paid = plan.evaluateCompany({ ...facts, columns: [columns] });
    expect(paid.people.map(({ value }) => value)).toEqual(["70.00", "0.00"]);
    expect(paid.credited[0]?.total).toBe("1200.05");
  });

  test("may be typed arrays, and name their places", () => {
    const typed = { ...columns, persons: Uint8Array.of(0, 1), amounts: Int32Array.of(1, 2), places: 0 };
    expect(plan.evaluateCompany({ ...facts, columns: [typed] }).credited[0]?.total).toBe("3");
  });

  test.each([
    ["of different length", { persons: [0] }, "incentives.uneven_columns /columns/0/persons/1"],
    ["that point at nobody", { persons: [0, 2, 0] }, "incentives.uneven_columns /columns/0/persons/1"],
    ["of strangers", { people: ["p-01", "p-09"] }, "incentives.uneven_columns /columns/0/persons/1"],
    ["of fractions", { amounts: [1, 2.5, 3] }, "incentives.uneven_columns /columns/0/amounts/1"],
    ["of texts", { amounts: ["1", "2", "3"] }, "document.wrong_type /columns/0/amounts"],
    ["of another measure", { measure: "calls" }, "incentives.uncredited_measure /columns/0/measure"],
    ["with too many places", { places: 8 }, "document.wrong_value /columns/0/places"],
    ["with null places", { places: null }, "document.wrong_value /columns/0/places"],
  ])("%s are refused as a whole", (_, change, code) => {
    const company = { ...facts, columns: [{ ...columns, ...change }] };
    expect(codesOf(company)).toEqual([code]);
    // Nobody knows what a column without its faults would hold.
    expect(plan.safeEvaluateCompany(untyped(company), { onInvalid: "report" }).ok).toBe(false);
  });

  test("do not run a getter", () => {
    const trap = Object.defineProperty([0], 0, {
      get: () => {
        throw new Error("was run");
      },
    });
    expect(codesOf({ ...facts, columns: [{ ...columns, persons: [0], amounts: trap }] })).toEqual([
      "document.accessor /columns/0/amounts/0",
    ]);
  });
});

describe("a credit at fault", () => {
  test.each([
    ["of a stranger", { personId: "p-09" }, "incentives.unknown_payee /credits/1/personId"],
    ["of nobody", { personId: undefined }, "document.wrong_type /credits/1/personId"],
    ["of another measure", { measure: "calls" }, "incentives.uncredited_measure /credits/1/measure"],
    ["without a measure", { measure: 7 }, "document.wrong_type /credits/1/measure"],
    ["outside the period", { date: "2026-10-01" }, "incentives.credit_outside_period /credits/1/date"],
    ["without a date", { date: null }, "document.wrong_type /credits/1/date"],
    ["of a day that is none", { date: "2026-07-99" }, "date.not_a_date /credits/1/date"],
    ["without an amount", { amount: "many" }, "decimal.not_decimal /credits/1/amount"],
  ])("%s is refused, or left out and told", (_, change, code) => {
    const company = { ...facts, credits: [credit, { ...credit, id: "d-2", ...change }] };
    expect(codesOf(company)).toEqual([code]);
    const paid = plan.safeEvaluateCompany(company, { onInvalid: "report" });
    expect(paid.ok && paid.data.value).toBe("70.00");
    expect(paid.ok && paid.data.leftOut).toMatchObject([{ id: "d-2", stream: "credits", index: 1 }]);
  });

  test("does not run a getter", () => {
    const trap = {
      ...credit,
      get amount(): string {
        throw new Error("was run");
      },
    };
    expect(codesOf({ ...facts, credits: [trap] })).toHaveLength(1);
  });
});

test("what cannot be gone through is told", () => {
  expect(codesOf({ ...facts, credits: 7 })).toEqual(["incentives.unreadable_credits /credits"]);
  const throwing = {
    *[Symbol.iterator]() {
      yield credit;
      throw new Error("lost connection");
    },
  };
  expect(codesOf({ ...facts, credits: throwing })).toEqual(["incentives.unreadable_credits /credits"]);
  expect(plan.safeEvaluateCompany(untyped({ ...facts, credits: throwing }), { onInvalid: "report" }).ok).toBe(
    false,
  );
});

test("what is told of the company is not passed over with a person", () => {
  const others = [{ personId: "p-01", period: "2026-Q2", credits: [credit] }];
  expect(codesOf({ ...facts, people: others })).toEqual([
    "document.unknown_field /people/0/period",
    "document.unknown_field /people/0/credits",
  ]);
  const computed = {
    personId: "p-01",
    get attributes(): object {
      throw new Error("was run");
    },
  };
  expect(codesOf({ ...facts, people: [computed] })).toEqual(["document.accessor /people/0/attributes"]);
});

test("warns of a measure that the plan does not name, and of refunds that it does not take back", () => {
  const credits = [
    { ...credit, measure: "bokings" },
    { ...credit, id: "d-2", amount: "-5", refundOf: "d-0" },
  ];
  const { issues } = plan.evaluateCompany({ ...facts, credited: ["bookings", "bokings"], credits });
  expect(issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
    ["incentives.refund_without_clawback", "/credits/1/refundOf", "warning"],
    ["incentives.unused_credits", "/credited/1", "warning"],
  ]);
});

test("a credit that is read by itself is told by its place among those of everybody, and counted if it is sound", () => {
  const perDeal = compilePlan({
    kind: "plan",
    id: "deals",
    currency: "USD",
    components: [
      {
        kind: "commission",
        id: "sales",
        measure: "bookings",
        accumulation: "perDeal",
        scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] },
      },
    ],
  });
  const credits = [
    { ...credit, personId: "p-02" },
    { ...credit, id: undefined },
    { ...credit, id: "d-3", owner: "p-01" },
    { ...credit, id: "d-4", amount: "100" },
  ];
  const company = untyped({ ...facts, credits });
  const paid = perDeal.safeEvaluateCompany(company, { onInvalid: "report" });
  expect(paid.ok && paid.data.issues.map(({ path }) => path)).toEqual(["/credits/1/id", "/credits/2/owner"]);
  expect(paid.ok && paid.data.leftOut).toMatchObject([
    { id: "#1", index: 1 },
    { id: "d-3", index: 2 },
  ]);
  expect(paid.ok && paid.data.credited).toEqual([{ measure: "bookings", count: 2, total: "1300" }]);
});

test("a measure is given or credited, not both; a person stands once; nothing unknown is passed over", () => {
  const given = [{ personId: "p-01", measures: { bookings: "7" } }];
  expect(codesOf({ ...facts, people: given })).toEqual(["incentives.credited_and_given /people/0/measures"]);
  expect(codesOf({ ...facts, people: [...people, { personId: "p-01" }] })).toEqual([
    "document.duplicate_id /people/2/personId",
  ]);
  expect(codesOf({ ...facts, deals: [] })).toEqual(["document.unknown_field /deals"]);
  expect(codesOf({ ...facts, people: [{ personId: "p-01", measure: {} }] })).toEqual([
    "document.unknown_field /people/0/measure",
  ]);
});

test("a trace is that of one person", () => {
  const options: object = { trace: true };
  const paid = plan.safeEvaluateCompany(facts, options);
  expect(paid.ok ? [] : paid.issues.map(({ path }) => path)).toEqual(["/options/trace"]);
});

test("a faulty document of rules, a missing measure and a missing period are told with their place", () => {
  expect(codesOf({ ...facts, credited: [] })).toEqual([
    "incentives.missing_measure /people/0/measures/bookings",
    "incentives.missing_measure /people/1/measures/bookings",
  ]);
  expect(codesOf({ ...facts, period: "sometime" })).toEqual(["period.not_a_period /period"]);
});
