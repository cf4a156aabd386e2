import {
  compileProgram,
  type Facts,
  type PersonClose,
  type Program,
  type ProgramState,
} from "attainment/program";
import { describe, expect, test } from "vitest";

const plans: Program["plans"] = [
  {
    kind: "plan",
    id: "pay",
    currency: "CNY",
    components: [
      {
        kind: "commission",
        id: "sold",
        measure: "sales",
        scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] },
      },
    ],
    settlement: [{ kind: "holdback", id: "unpaid", share: "1", release: { kind: "cash" } }],
  },
];

const program = compileProgram({
  kind: "program",
  id: "p",
  measures: [
    { id: "sales", unit: "money", from: "deals", sum: "amount", person: "ownerId", date: "closedOn" },
  ],
  plans,
});

const people = [{ id: "ann" }, { id: "bob" }];
const deals = [{ id: "d-1", ownerId: "ann", amount: "100000", closedOn: "2026-01-08" }];
const first = { id: "p-1", dealId: "d-1", paidOn: "2026-01-25", amount: "25000" };

function paid({ people: closed }: { readonly people: readonly PersonClose[] }) {
  return closed.map(({ id, statements }) => [id, statements[0]?.payable, statements[0]?.accrued]);
}

function issuesOf(payments: NonNullable<Facts["records"]>[string]) {
  const given = { period: "2026-01", people, records: { deals, payments } };
  const { issues, leftOut = [] } = program.evaluate(given, { onInvalid: "report" });
  return {
    issues: issues.map(({ code, path }) => `${code} ${path}`),
    leftOut: leftOut.map(({ id, reason }) => [id, reason]),
  };
}

describe("payments in a program", () => {
  test("release what is held of their deal, also when the deal is no longer among the facts", () => {
    const january = program.evaluate({
      period: "2026-01",
      people,
      records: { deals, payments: [first] },
    });
    expect(paid(january)).toEqual([
      ["ann", "2500.00", "7500.00"],
      ["bob", "0.00", "0.00"],
    ]);
    const payments = [{ id: "p-2", recordId: "d-1", paidOn: "2026-02-02", amount: "75000" }];
    const state: ProgramState = JSON.parse(JSON.stringify(january.state));
    const february = program.evaluate({ period: "2026-02", people, records: { deals: [], payments }, state });
    expect(paid(february)[0]).toEqual(["ann", "7500.00", "0.00"]);
  });

  test("give equal bytes over shards, and count in their own period when periods are replayed", () => {
    const payments = [first, { id: "p-2", dealId: "d-1", paidOn: "2026-02-02", amount: "10000" }];
    const records = { deals, payments };
    const wire = <T>(value: T): T => JSON.parse(JSON.stringify(value));
    const facts = { period: "2026-01", people, records };
    const { shards, ...common } = wire(program.split(facts));
    const closed = shards.map((shard): PersonClose => wire(program.evaluatePerson(shard)));
    const whole = program.evaluate(facts);
    expect(JSON.stringify(program.finish(common, closed))).toBe(JSON.stringify(whole));
    const { closes } = program.replay(["2026-01", "2026-02"], { people, records });
    expect(closes.map((close) => paid(close)[0]?.[1])).toEqual(["2500.00", "1000.00"]);
  });

  test("count as a share of the whole deal for each of those who share it", () => {
    const shared = compileProgram({
      kind: "program",
      id: "p",
      crediting: [
        {
          kind: "crediting",
          id: "bookings",
          currency: "CNY",
          event: { from: "deals", date: "closedOn" },
          measures: [{ id: "sales" }],
          rules: [
            {
              id: "shared",
              to: {
                kind: "split",
                shares: [
                  { personId: "ann", share: "0.6" },
                  { personId: "bob", share: "0.4" },
                ],
              },
            },
          ],
        },
      ],
      plans,
    });
    const close = shared.evaluate({ period: "2026-01", people, records: { deals, payments: [first] } });
    expect(paid(close)).toEqual([
      ["ann", "1500.00", "4500.00"],
      ["bob", "1000.00", "3000.00"],
    ]);
  });

  test("say what they are of, and are told where nobody is paid by that", () => {
    const faulty = [
      { ...first, dealId: null },
      { ...first, id: "p-2", recordId: "d-1" },
      { ...first, id: "p-3", paidOn: "soon" },
      { ...first, id: "p-4", amount: "much" },
      { ...first, id: "p-5", of: "0" },
      { ...first, id: "p-6", dealId: "d-9" },
    ];
    expect(issuesOf(faulty)).toEqual({
      issues: [
        "program.payment_of_one_record /records/payments/0",
        "program.payment_of_one_record /records/payments/1",
        "date.not_a_date /records/payments/2/paidOn",
        "decimal.not_decimal /records/payments/3/amount",
        "document.wrong_value /records/payments/4/of",
        "program.unmatched_payments /records/payments",
      ],
      leftOut: [
        ["p-1", "program.payment_of_one_record"],
        ["p-2", "program.payment_of_one_record"],
        ["p-3", "date.not_a_date"],
        ["p-4", "decimal.not_decimal"],
        ["p-5", "document.wrong_value"],
      ],
    });
    expect(issuesOf([first, first]).leftOut).toEqual([
      ["p-1", "document.duplicate_id"],
      ["p-1", "document.duplicate_id"],
    ]);
  });

  test("are asked for only where a plan waits for cash, under the name that the program gives", () => {
    const codes = (document: Program) =>
      compileProgram(document)
        .evaluate({ period: "2026-01", people, records: { deals } })
        .issues.map(({ code, path }) => `${code} ${path}`);
    const [plan] = plans ?? [];
    if (plan === undefined) throw new Error("no plan");
    const { settlement: _none, ...plain } = plan;
    const { document } = program;
    expect(codes({ ...document, streams: { payments: "receipts" } })).toEqual([
      "measure.missing_stream /records/receipts",
    ]);
    expect(codes({ ...document, plans: [plain] })).toEqual([]);
  });
});
