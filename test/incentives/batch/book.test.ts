import { type CompanyFacts, type Crediting, compileCrediting, compilePlan } from "attainment/incentives";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seed } from "../../seed.js";

const crediting: Crediting = {
  kind: "crediting",
  id: "deals",
  currency: "USD",
  event: { from: "deals", where: { field: "stageId", is: "won" }, date: "closedOn" },
  measures: [{ id: "bookings", base: { kind: "net" } }],
  rules: [
    { id: "shared", rank: 1, to: { kind: "split", from: "splits" } },
    { id: "owner", rank: 2, to: { kind: "owner" } },
    { id: "team", to: { kind: "rollup", levels: 1 }, measures: [{ measure: "bookings", as: "team" }] },
  ],
};
const rate = (id: string, measure: string, value: string) => ({
  kind: "commission",
  id,
  measure,
  scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: value }] },
});
const components = [rate("own", "bookings", "0.1"), rate("override", "team", "0.01")];
const spiff = {
  kind: "spiff",
  id: "big",
  measure: "bookings",
  where: { field: "amount", gte: "500" },
  pays: { amount: "25" },
  times: "each",
};
const plan = compilePlan({ kind: "plan", id: "plan", currency: "USD", components });
const dealwise = compilePlan({
  kind: "plan",
  id: "plan",
  currency: "USD",
  components: [...components, spiff],
});

const staff = [
  { id: "boss" },
  { id: "a", assignments: [{ from: "2025-01-01", managerId: "boss" }] },
  { id: "b", assignments: [{ from: "2025-01-01", managerId: "boss" }] },
];
const rules = compileCrediting(crediting);
const frame = {
  period: "2026-Q3",
  people: staff.map(({ id }) => ({ personId: id })),
  credited: ["bookings", "team"],
} satisfies CompanyFacts;
const deal = fc.record({
  ownerId: fc.constantFrom("a", "b", "boss", "gone", null),
  stageId: fc.constantFrom("won", "won", "open"),
  closedOn: fc.constantFrom("2026-07-01", "2026-09-30", "2026-10-01"),
  amount: fc.constantFrom("100.10", "700", "33.33", "-50"),
  tax: fc.constantFrom("0", "7.77"),
});
const books = fc.record({
  deals: fc
    .array(deal, { maxLength: 12 })
    .map((deals) => deals.map((each, index) => ({ id: `d-${index}`, ...each }))),
  split: fc.boolean(),
});
const splitsOf = (split: boolean) =>
  split
    ? [
        { id: "s-1", recordId: "d-0", personId: "a", share: "0.333" },
        { id: "s-2", recordId: "d-0", personId: "b", share: "0.667" },
      ]
    : [];

describe("a book of records that are credited as they come", () => {
  test("pays what the credits of all of them pay, whether pay depends on deals or on sums", () => {
    fc.assert(
      fc.property(books, ({ deals, split }) => {
        const splits = splitsOf(split);
        const records = { deals, splits };
        const { credits } = rules.evaluate({
          period: "2026-Q3",
          people: staff,
          records,
        });
        const book = { crediting, people: staff, streams: { splits }, records: new Set(deals) };
        for (const compiled of [plan, dealwise]) {
          const { book: told, ...paid } = compiled.evaluateCompany({ ...frame, book });
          const { credited: _, ...expected } = compiled.evaluateCompany({ ...frame, credits });
          const { credited: __, ...rest } = paid;
          expect(rest).toEqual(expected);
          expect(told?.records).toBe(deals.length);
        }
      }),
      { seed, numRuns: 80 },
    );
  });

  test("counts what was credited to nobody, and what to people who are not paid", () => {
    const records = [
      { id: "1", ownerId: "a", stageId: "won", closedOn: "2026-07-01", amount: "100" },
      { id: "2", ownerId: null, stageId: "won", closedOn: "2026-07-01", amount: "50" },
      { id: "3", ownerId: "b", stageId: "open", closedOn: "2026-07-01", amount: "70" },
    ];
    const paid = plan.evaluateCompany({
      ...frame,
      people: [{ personId: "a" }],
      book: { crediting, people: staff, records },
    });
    expect(paid.value).toBe("10.00");
    expect(paid.book).toEqual({
      records: 3,
      credited: 1,
      reasons: [
        { reason: "no_owner", records: 1, amount: "50" },
        { reason: "not_earned", records: 1, amount: null },
      ],
      measures: [
        { measure: "bookings", credits: 1, total: "100", unpaid: "0" },
        { measure: "team", credits: 1, total: "100", unpaid: "100" },
      ],
    });
  });

  test("a refund finds the deal that it takes back among the streams", () => {
    const original = { id: "d", ownerId: "a", stageId: "won", closedOn: "2026-05-01", amount: "100" };
    const refund = { id: "r", refundOf: "d", closedOn: "2026-07-05", amount: "-100" };
    const book = { crediting, people: staff, records: [refund] };
    expect(plan.evaluateCompany({ ...frame, book }).book?.reasons).toEqual([
      { reason: "unknown_original", records: 1, amount: null },
    ]);
    const known = plan.evaluateCompany({ ...frame, book: { ...book, streams: { deals: [original] } } });
    expect(known.book?.measures[0]).toMatchObject({ credits: 1, total: "-100" });
  });

  const codesOf = (book: unknown) => {
    const paid = plan.safeEvaluateCompany({ ...frame, book });
    return paid.ok ? [] : paid.issues.map(({ code, path }) => `${code} ${path}`);
  };

  test.each([
    [
      "no flat record",
      { crediting, records: [{ id: "1", amount: {} }] },
      "document.wrong_type /book/records/0/amount",
    ],
    ["no record at all", { crediting, records: [7] }, "document.wrong_type /book/records/0"],
    [
      "a record without id",
      { crediting, records: [{ amount: "1" }] },
      "document.missing_field /book/records/0/id",
    ],
    ["records that are none", { crediting, records: 7 }, "incentives.unreadable_credits /book/records"],
    ["rules at fault", { crediting: { ...crediting, rules: [] }, records: [] }, "/book/crediting/rules"],
    ["an unknown field", { crediting, records: [], deals: [] }, "document.unknown_field /book/deals"],
  ])("%s is told with its place", (_, book, told) => {
    expect(codesOf(book).join()).toContain(told);
  });

  test("runs no getter of a record", () => {
    const trap = {
      id: "1",
      get amount(): string {
        throw new Error("was run");
      },
    };
    expect(codesOf({ crediting, records: [trap] })).toEqual(["document.wrong_type /book/records/0/amount"]);
  });
});
