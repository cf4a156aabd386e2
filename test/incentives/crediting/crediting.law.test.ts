import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CreditingResult, compileCrediting } from "../../../src/incentives/crediting/index.js";
import { compilePlan } from "../../../src/incentives/index.js";
import { add, compare, multiply, subtract } from "../../../src/kernel/index.js";
import { rowsOf } from "../../rowsOf.js";
import { seed } from "../../seed.js";
import { books, deals, documents } from "./books.js";
import { deal, facts, sales } from "./sales.js";

const few = { seed, numRuns: 60 };

function sum(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => add(total, amount), "0");
}

function totals(result: CreditingResult): readonly string[] {
  return result.people.flatMap(({ id, measures }) =>
    measures.map(({ id: name, value }) => `${id} ${name} ${value}`),
  );
}

describe("laws of crediting", () => {
  test("what came of the records always reconciles, exactly", () => {
    fc.assert(
      fc.property(documents, books, (document, given) => {
        const { reconciliation, credits, uncredited, value } = compileCrediting(document).evaluate(given);
        const { given: all, credited, uncredited: not, leftOut } = reconciliation.records;
        expect(credited + not + leftOut).toBe(all);
        for (const each of reconciliation.measures) {
          const right = sum([
            each.credited,
            `${subtract("0", each.extra)}`,
            each.withheld,
            each.uncredited,
            each.leftOut,
          ]);
          expect(compare(each.source, right)).toBe(0);
        }
        const [first] = reconciliation.measures;
        const primary = credits.filter(({ measure, role }) => measure === "bookings" && role !== "overlay");
        expect(compare(sum(primary.map(({ amount }) => amount)), value)).toBe(0);
        const rest = uncredited
          .filter(({ measure }) => measure === "bookings")
          .map(({ amount }) => amount ?? "0");
        expect(compare(sum(rest), first?.uncredited ?? "")).toBe(0);
      }),
      few,
    );
  });

  test("every record is credited, or listed with a reason", () => {
    fc.assert(
      fc.property(documents, books, (document, given) => {
        const { credits, uncredited } = compileCrediting(document).evaluate(given);
        const seen = new Set([
          ...credits.map(({ recordId }) => recordId),
          ...uncredited.map(({ recordId }) => recordId),
        ]);
        expect([...seen].sort()).toEqual((given.records.deals ?? []).map(({ id }) => id).sort());
      }),
      few,
    );
  });

  test("a split in full conserves every cent", () => {
    fc.assert(
      fc.property(books, (given) => {
        const document = sales([
          { id: "shared", rank: 1, to: { kind: "split", from: "splits" } },
          { id: "owner", rank: 2, to: { kind: "owner" } },
        ]);
        const [measure] = compileCrediting(document).evaluate(given).reconciliation.measures;
        expect([measure?.extra, measure?.withheld]).toEqual(["0.00", "0.00"]);
        expect(compare(measure?.source ?? "", add(measure?.credited ?? "", measure?.uncredited ?? ""))).toBe(
          0,
        );
      }),
      few,
    );
  });

  test("the order of facts is of no matter", () => {
    fc.assert(
      fc.property(documents, books, fc.infiniteStream(fc.nat()), (document, given, chance) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((item) => ({ item, key: chance.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const crediting = compileCrediting(document);
        const { deals: list = [], splits = [] } = given.records;
        const other = {
          ...given,
          people: shuffled(given.people),
          records: { deals: shuffled(list), splits: shuffled(splits) },
        };
        expect(crediting.evaluate(other)).toEqual(crediting.evaluate(given));
      }),
      few,
    );
  });

  test("money ten times as much credits ten times as much, before it is rounded", () => {
    fc.assert(
      fc.property(documents, books, (document, given) => {
        const fine = {
          ...document,
          rounding: { places: 20, mode: "halfUp" as const },
          rules: document.rules.map(({ when, ...rule }) => rule),
        };
        const times = (list: (typeof given.records)[string]) =>
          rowsOf(list).map(({ amount, ...rest }) => ({
            ...rest,
            amount: amount === null ? null : multiply(String(amount), "10"),
          }));
        const exact =
          fine.fx === undefined ? fine : { ...fine, fx: { table: { ...fine.fx.table, inverse: false } } };
        const crediting = compileCrediting(exact);
        const one = crediting.evaluate(given).credits.filter(({ measure }) => measure !== "units");
        const scaled = { ...given, records: { ...given.records, deals: times(given.records.deals ?? []) } };
        const ten = crediting.evaluate(scaled).credits.filter(({ measure }) => measure !== "units");
        expect(ten.map(({ amount }) => amount)).toEqual(one.map(({ amount }) => multiplied(amount)));
      }),
      few,
    );
  });

  test("a manager has no more of a record within a level than the record is worth", () => {
    fc.assert(
      fc.property(documents, books, (document, given) => {
        const crediting = compileCrediting(document);
        for (const { recordId, personId, level, amount, role, measure } of crediting.evaluate(given)
          .credits) {
          if (role !== "rollup") continue;
          const { reconciliation } = crediting.evaluate({
            ...given,
            records: {
              deals: (given.records.deals ?? []).filter(({ id }) => id === recordId),
              splits: rowsOf(given.records.splits).filter((row) => row.recordId === recordId),
            },
          });
          const source = reconciliation.measures[0]?.source ?? "0";
          expect(compare(size(amount), size(source)), `${personId} ${level} ${measure}`).toBeLessThanOrEqual(
            0,
          );
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  test("a record that takes back another in full leaves nobody with anything of it", () => {
    fc.assert(
      fc.property(documents, books, fc.nat({ max: 7 }), (document, given, at) => {
        const crediting = compileCrediting({
          ...document,
          measures: document.measures.slice(0, 1),
          rules: document.rules.map(onlyMoney),
        });
        const list = rowsOf(given.records.deals);
        const original = list[at];
        if (original === undefined || original.amount === null) return;
        const refund = {
          ...original,
          id: "refund",
          refundOf: original.id,
          amount: subtract("0", String(original.amount)),
          ownerId: "eve",
          closedOn: "2026-03-15",
        };
        const without = {
          ...given,
          records: { ...given.records, deals: list.filter(({ id }) => id !== original.id) },
        };
        const withBoth = { ...given, records: { ...given.records, deals: [...list, refund] } };
        const isEarned =
          original.closedOn !== null &&
          String(original.closedOn).startsWith("2026-0") &&
          original.closedOn !== "2026-04-01";
        if (isEarned)
          expect(totals(crediting.evaluate(withBoth))).toEqual(totals(crediting.evaluate(without)));
      }),
      few,
    );
  });

  test("the way for one plain rule is the way of all rules", () => {
    fc.assert(
      fc.property(deals, (list) => {
        const plain = sales();
        const same = sales([{ id: "owner", when: { field: "id", exists: true }, to: { kind: "owner" } }]);
        const derived = sales(undefined, {
          measures: [{ id: "bookings", base: { kind: "derived", derive: { measure: "amount" } } }],
        });
        const given = facts(list);
        expect(compileCrediting(same).evaluate(given)).toEqual(compileCrediting(plain).evaluate(given));
        expect(compileCrediting(derived).evaluate(given)).toEqual(compileCrediting(plain).evaluate(given));
      }),
      few,
    );
  });

  test("each person's credits are what a plan takes", () => {
    const plan = compilePlan({
      kind: "plan",
      id: "p",
      currency: "USD",
      components: [
        {
          kind: "commission",
          id: "c",
          measure: "bookings",
          accumulation: "interval",
          scale: { kind: "bands", mode: "whole", bands: [{ from: "0", rate: "1" }], negative: "mirror" },
        },
      ],
    });
    fc.assert(
      fc.property(documents, books, (document, given) => {
        const { credits, people } = compileCrediting(document).evaluate(given);
        for (const { id: personId, measures } of people) {
          const own = credits.filter((credit) => credit.personId === personId);
          const facts = {
            period: given.period,
            personId,
            credits: own,
            measures: Object.fromEntries(measures.map(({ id, value }) => [id, value])),
          };
          const bookings = measures.find(({ id }) => id === "bookings")?.value;
          expect(plan.evaluate(facts).value).toBe(bookings);
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  test("nothing that is handed over is changed, and nothing is kept of it", () => {
    const record = Object.freeze(deal());
    const given = facts(Object.freeze([record]));
    const first = compileCrediting(sales()).evaluate(given);
    expect(compileCrediting(sales()).evaluate(given)).toEqual(first);
    expect(first.credits[0]?.fields).not.toBe(record);
  });
});

function multiplied(amount: string): string {
  const [whole = "", part = ""] = multiply(amount, "10").split(".");
  return `${whole}.${part.padEnd(20, "0")}`;
}

function size(amount: string): string {
  return amount.replace("-", "");
}

function onlyMoney<Rule extends { readonly measures?: readonly { readonly measure: string }[] }>(
  rule: Rule,
): Rule {
  const { measures } = rule;
  return measures === undefined
    ? rule
    : { ...rule, measures: measures.filter(({ measure }) => measure === "bookings") };
}
