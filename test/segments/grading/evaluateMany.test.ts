import {
  compileSegmentation,
  customerGrade,
  findOwnerTierGaps,
  type SegmentFacts,
} from "attainment/segments";
import { describe, expect, test } from "vitest";
import { byScore, bySize } from "../documents.js";
import { codesOf } from "../faults.js";

const grades = compileSegmentation(byScore);
const at = (customerId: string, ratio: string | null, previous?: string): SegmentFacts => ({
  customerId,
  fields: { power: ratio, loyalty: ratio },
  ...(previous === undefined ? {} : { previous }),
});

describe("many customers", () => {
  test("carry their grades from one time to the next, each with hysteresis", () => {
    const first = grades.evaluateMany([at("b", "0.65"), at("a", "0.81")]);
    expect(first.state).toEqual({
      segmentationId: "grades",
      customers: [
        { customerId: "a", segmentId: "A" },
        { customerId: "b", segmentId: "B" },
      ],
    });
    const second = grades.evaluateMany([at("a", "0.78"), at("b", "0.56"), at("c", "0.78")], {
      state: first.state,
    });
    expect(second.customers.map(({ customerId, value, heldFrom }) => [customerId, value, heldFrom])).toEqual([
      ["a", "A", "B"],
      ["b", "C", undefined],
      ["c", "B", undefined],
    ]);
    expect(second.counts).toEqual([
      { segmentId: "C", count: 1 },
      { segmentId: "B", count: 1 },
      { segmentId: "A", count: 1 },
    ]);
  });

  test("are what each is alone", () => {
    const facts = [at("a", "0.78", "A"), at("b", "0.61"), at("c", null)];
    const { customers, value, unplaced } = grades.evaluateMany(facts);
    expect(customers).toEqual(facts.map((each) => grades.evaluate(each)));
    expect([value, unplaced]).toEqual(["2", 1]);
  });

  test("keep the grade before in the state where they have none now, or are not handed over", () => {
    const state = {
      segmentationId: "grades",
      customers: [
        { customerId: "gone", segmentId: "A" },
        { customerId: "unknown", segmentId: "B" },
      ],
    };
    const found = grades.evaluateMany([at("unknown", null)], { state });
    expect([found.customers[0]?.value, found.state]).toEqual([null, state]);
  });

  test("may say themselves what they were before", () => {
    const state = { segmentationId: "grades", customers: [{ customerId: "a", segmentId: "C" }] };
    const [a] = grades.evaluateMany([at("a", "0.78", "A")], { state }).customers;
    expect([a?.value, a?.previous]).toEqual(["A", "A"]);
  });

  test("are refused with every fault, or told", () => {
    const facts: readonly unknown[] = [
      { customerId: "text", fields: { power: "high", loyalty: 1 } },
      { customerId: "", fields: {} },
      at("twice", "1"),
      at("twice", "1"),
      at("sound", "1"),
    ];
    const codes = [
      "segments.not_decimal /customers/0/fields/power",
      "document.wrong_value /customers/1/customerId",
      "document.duplicate_id /customers/2/customerId",
      "document.duplicate_id /customers/3/customerId",
    ];
    const rejected = grades.safeEvaluateMany(facts);
    expect(rejected.ok ? [] : rejected.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(codes);
    const told = grades.safeEvaluateMany(facts, { onInvalid: "report" });
    expect(told.ok && told.data.leftOut?.map(({ id, index }) => [id, index])).toEqual([
      ["text", 0],
      ["#1", 1],
      ["twice", 2],
      ["twice", 3],
    ]);
    expect(told.ok && told.data.customers.map(({ customerId, value }) => [customerId, value])).toEqual([
      ["sound", "A"],
      ["text", null],
    ]);
  });

  test("are refused with the state of another segmentation", () => {
    const customers = [
      { customerId: "a", segmentId: "A" },
      { customerId: "a", segmentId: "B" },
    ];
    expect(codesOf(() => grades.evaluateMany([], { state: { segmentationId: "size", customers } }))).toEqual([
      "segments.strange_state /options/state/segmentationId",
      "document.duplicate_id /options/state/customers/1/customerId",
    ]);
  });

  test("are told of a grade before that is not known", () => {
    const state = { segmentationId: "grades", customers: [{ customerId: "a", segmentId: "S" }] };
    const { issues } = grades.evaluateMany([at("a", "1")], { state });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["segments.unknown_previous", "/customers/0/previous"],
    ]);
  });
});

describe("fields off their scale", () => {
  const scale = { between: ["0", "1"] } as const;
  const scaled = (outside?: "clip" | "refuse") =>
    compileSegmentation({
      ...byScore,
      fields: { power: { ...scale, ...(outside === undefined ? {} : { outside }) } },
    });

  test("are refused by default", () => {
    expect(codesOf(() => scaled().evaluate(at("a", "1.01")))).toEqual(["segments.off_scale /fields/power"]);
    const told = scaled("refuse").evaluate(at("a", "1.01"), { onInvalid: "report" });
    expect([told.value, told.reason, told.leftOut?.map(({ id }) => id)]).toEqual([
      null,
      "missing_value",
      ["power"],
    ]);
  });

  test.each<[string | number, string, string]>([
    ["1.5", "1", "100.00"],
    [2, "1", "100.00"],
    ["-3", "0", "40.00"],
  ])("are clipped by name: %s counts as %s", (power, counted, score) => {
    const found = scaled("clip").evaluate({ customerId: "a", fields: { power, loyalty: 1 } });
    expect([found.score, found.items?.[0]?.actual]).toEqual([score, counted]);
    expect(found.issues.map(({ code, severity, params }) => [code, severity, params.counted])).toEqual([
      ["segments.clipped_field", "warning", counted],
    ]);
  });

  test("on their scale are as they were", () => {
    const facts = at("a", "0.75");
    const { issues, ...rest } = scaled("clip").evaluate(facts);
    expect(issues).toEqual([]);
    expect({ ...rest, issues }).toEqual(grades.evaluate(facts));
  });

  test("that are no decimals are told once", () => {
    const faulty = { customerId: "a", fields: { power: "high", loyalty: 1 } };
    for (const outside of ["clip", "refuse"] as const)
      expect(codesOf(() => scaled(outside).evaluate(faulty))).toEqual(["segments.not_decimal /fields/power"]);
  });
});

describe("the ready-made customer grade", () => {
  test("is by purchasing power 0.4, loyalty 0.3 and cooperation potential 0.3, with visits at 7, 14 and 30 days", () => {
    const fields = (score: number) => ({
      purchasingPower: score,
      loyalty: score,
      cooperationPotential: score,
    });
    const customers = [80, 79.99, 60, 40, 39.99].map((score, index) => ({
      customerId: `c${index}`,
      fields: fields(score),
    }));
    const found = compileSegmentation(customerGrade).evaluateMany(customers).customers;
    expect(found.map(({ value, service }) => [value, service?.visitEveryDays])).toEqual([
      ["A", 7],
      ["B", 14],
      ["B", 14],
      ["C", 30],
      ["D", undefined],
    ]);
    expect(customerGrade.score.map(({ weight }) => weight)).toEqual(["0.4", "0.3", "0.3"]);
  });
});

describe("owners below the tier that a grade asks for", () => {
  const sizes = compileSegmentation(bySize);
  const placed = sizes.evaluateMany(
    ["c-1", "c-2", "c-3", "c-4", "c-5"].map((customerId, index) => ({
      customerId,
      fields: { revenue: index === 4 ? 1 : 2_000_000, growthRate: 0, country: "DE" },
    })),
  ).customers;
  const options = {
    tierIds: ["junior", "consultant", "senior"],
    owners: [
      { customerId: "c-1", ownerId: "ann" },
      { customerId: "c-2", ownerId: "bob" },
      { customerId: "c-3", ownerId: "cho" },
      { customerId: "c-5", ownerId: "bob" },
    ],
    people: [
      { personId: "ann", tierId: "senior" },
      { personId: "bob", tierId: "junior" },
      { personId: "cho", tierId: null },
    ],
  };

  test("are found, each with what is missing", () => {
    const asked = { segmentId: "key", ownerTierId: "senior" };
    expect(findOwnerTierGaps([...placed].reverse(), options)).toEqual({
      value: "3",
      issues: [],
      gaps: [
        {
          customerId: "c-2",
          ...asked,
          ownerId: "bob",
          tierId: "junior",
          reason: "below_tier",
          tiersBelow: 2,
        },
        { customerId: "c-3", ...asked, ownerId: "cho", tierId: null, reason: "no_tier", tiersBelow: null },
        { customerId: "c-4", ...asked, ownerId: null, tierId: null, reason: "unowned", tiersBelow: null },
      ],
      met: 1,
      unasked: 1,
    });
  });

  test("are not looked for where a customer, a person or a tier stands twice", () => {
    const [first] = placed;
    const owner = { customerId: "c-1", ownerId: "bob" };
    const person = { personId: "bob", tierId: "junior" };
    const twice = {
      tierIds: ["junior", "senior", "junior"],
      owners: [owner, owner],
      people: [person, person],
    };
    expect(codesOf(() => findOwnerTierGaps(first === undefined ? [] : [first, first], twice))).toEqual([
      "document.duplicate_id /customers/0/customerId",
      "document.duplicate_id /customers/1/customerId",
      "document.duplicate_id /options/owners/0/customerId",
      "document.duplicate_id /options/owners/1/customerId",
      "document.duplicate_id /options/people/0/personId",
      "document.duplicate_id /options/people/1/personId",
      "document.duplicate_id /options/tierIds/2",
    ]);
  });

  test("are not looked for among tiers that nobody knows", () => {
    expect(codesOf(() => findOwnerTierGaps(placed.slice(0, 1), { ...options, tierIds: ["junior"] }))).toEqual(
      [
        "segments.unknown_tier /customers/0/service/ownerTierId",
        "segments.unknown_tier /options/people/0/tierId",
      ],
    );
  });
});

test("a batch has no trace and is not limited, and does not pass over that", () => {
  const options = { trace: true, only: ["a"] };
  expect(codesOf(() => Reflect.apply(grades.evaluateMany, grades, [[], options]))).toEqual([
    "document.unknown_field /options/trace",
    "document.unknown_field /options/only",
  ]);
});
