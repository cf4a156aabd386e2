import { renderText } from "attainment/explain";
import { compilePlan, type Ledger, type Plan, type PlanFacts, type Statement } from "attainment/incentives";
import { add, compare, multiply, subtract, type TraceNode } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { frozen } from "../../purity/frozen.js";
import { runs, seed } from "../../seed.js";
import { courses, settledPlans } from "./arbitraries.js";

/** Each case is four months of a plan; `LAW_RUNS` raises the number of them. */
const settings = { seed, numRuns: Math.ceil(runs / 5) };

function course(plan: Plan, months: readonly PlanFacts[]): readonly Statement[] {
  const compiled = compilePlan(plan);
  let state: Statement["state"] = null;
  return months.map((facts) => {
    const statement: Statement = compiled.evaluate(frozen({ ...facts, state }));
    ({ state } = statement);
    return statement;
  });
}

function sum(amounts: readonly (string | null)[]): string {
  return amounts.reduce<string>((total, amount) => add(total, amount ?? "0"), "0");
}

function entriesOf({ settlement }: Statement): readonly Ledger["entries"][number][] {
  return settlement.flatMap(({ entries }) => entries);
}

function holds(check: (statements: readonly Statement[], plan: Plan) => void): void {
  fc.assert(
    fc.property(settledPlans, courses, (plan, months) => check(course(plan, months), plan)),
    settings,
  );
}

describe("a statement with a settlement", () => {
  test("has ledgers whose balances follow from their entries, are never below zero and go on from month to month", () => {
    holds((statements) => {
      const before = new Map<string, string>();
      for (const { settlement } of statements) {
        for (const { id, opening, closing, entries } of settlement) {
          expect([id, compare(opening, before.get(id) ?? "0")]).toEqual([id, 0]);
          expect(sum([opening, ...entries.map(({ change }) => change)])).toBe(multiply(closing, "1"));
          expect(compare(closing, "0")).not.toBe(-1);
          expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
          before.set(id, closing);
        }
        for (const id of before.keys())
          if (!settlement.some((ledger) => ledger.id === id)) expect(before.get(id)).toMatch(/^0(\.0+)?$/);
      }
    });
  });

  test("pays what was earned and what every ledger did to it, and nothing below zero unless the plan says so", () => {
    holds((statements, { negativePay, settlement = [] }) => {
      for (const statement of statements) {
        const moved = entriesOf(statement).map(({ pay }) => pay);
        expect(sum([statement.value, ...moved])).toBe(multiply(statement.payable ?? "", "1"));
        if (negativePay !== "paid") expect(compare(statement.payable ?? "", "0")).not.toBe(-1);
        const owed = statement.settlement.filter(({ owedBy }) => owedBy === "company");
        expect(sum(owed.map(({ closing }) => closing))).toBe(multiply(statement.accrued ?? "", "1"));
        expect(statement.settlement.length).toBeGreaterThanOrEqual(settlement.length);
      }
    });
  });

  test("loses and makes no money: payables, accruals and debts sum to what was earned and given for good", () => {
    holds((statements) => {
      const last = statements.at(-1);
      const debts = last?.settlement.filter(({ owedBy }) => owedBy === "person") ?? [];
      const all = statements.flatMap(entriesOf);
      const given = all
        .filter(({ cause }) => cause === "guarantee" || cause === "lost")
        .map(({ pay }) => pay);
      const forgiven = all
        .filter(({ cause }) => cause === "forgiven")
        .map(({ change }) => multiply(change, "-1"));
      const paid = sum([...statements.map(({ payable }) => payable), last?.accrued ?? null]);
      const owed = sum(debts.map(({ closing }) => closing));
      const earned = sum([...statements.map(({ value }) => value), ...given, ...forgiven]);
      expect(subtract(paid, owed)).toBe(earned);
    });
  });

  test("recovers of each draw no more than was advanced", () => {
    holds((statements) => {
      const moved = (cause: string) =>
        sum(statements.flatMap(entriesOf).flatMap((entry) => (entry.cause === cause ? entry.pay : [])));
      expect(compare(sum([moved("advance"), moved("recovered")]), "0")).not.toBe(-1);
    });
  });

  test("releases and cancels in the end exactly what was held", () => {
    holds((statements) => {
      for (const id of ["held-a", "held-b"]) {
        const own = statements.flatMap(({ settlement }) => settlement.filter((ledger) => ledger.id === id));
        const moved = own.flatMap(({ entries }) => entries.map(({ pay }) => pay));
        expect(sum([...moved, own.at(-1)?.closing ?? "0"])).toBe("0");
      }
    });
  });

  test("does not depend on the order of cash and credits", () => {
    fc.assert(
      fc.property(settledPlans, courses, (plan, months) => {
        const turned = months.map((facts) => ({
          ...facts,
          credits: [...(facts.credits ?? [])].reverse(),
          cash: [...(facts.cash ?? [])].reverse(),
        }));
        const values = (statements: readonly Statement[]) =>
          statements.map(({ issues: _places, ...statement }) => statement);
        expect(values(course(plan, turned))).toEqual(values(course(plan, months)));
      }),
      settings,
    );
  });

  test("is the same with a trace, of which every node replays, and whose text holds no other number", () => {
    fc.assert(
      fc.property(settledPlans, courses, (plan, months) => {
        const compiled = compilePlan(plan);
        let state: Statement["state"] = null;
        for (const facts of months) {
          const given: PlanFacts = { ...facts, state };
          const plain = compiled.evaluate(given);
          const { trace, ...traced } = compiled.evaluate(given, { trace: "lines" });
          expect(traced).toEqual(plain);
          if (trace === undefined) throw new Error("no trace");
          expect(trace.value).toBe(plain.value);
          const ids = nodesOf(trace).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const [payable] = trace.children;
          if (plain.settlement.length > 0) expect(payable?.value).toBe(plain.payable);
          for (const node of nodesOf(trace))
            expect([node.id, replayTrace(node)]).toEqual([node.id, node.value]);
          const known = new Set(numbersIn(JSON.stringify(trace)));
          for (const number of numbersIn(renderText(trace))) expect(known).toContain(number);
          ({ state } = plain);
        }
      }),
      { ...settings, numRuns: Math.ceil(runs / 10) },
    );
  });

  test("can be evaluated again from its canonical text", () => {
    fc.assert(
      fc.property(settledPlans, courses, (plan, months) => {
        const compiled = compilePlan(plan);
        let state: Statement["state"] = null;
        for (const facts of months) {
          const first: Statement = compiled.evaluate({ ...facts, state }, { canonical: true });
          const again: PlanFacts = JSON.parse(first.canonical?.facts ?? "");
          const second = compiled.evaluate(again, { canonical: true });
          expect({ ...second, issues: [] }).toEqual({ ...first, issues: [] });
          ({ state } = first);
        }
      }),
      { ...settings, numRuns: Math.ceil(runs / 10) },
    );
  });

  test("pays ten times as much for ten times the money", () => {
    fc.assert(
      fc.property(settledPlans, courses, (plan, months) => {
        const exact = { ...plan, rounding: { mode: "halfUp", places: 30 } } as const;
        const tenfold = course(scaledPlan(exact), months.map(scaledFacts));
        const once = course(exact, months);
        const pairs = tenfold.map(({ payable }, index) => [payable, once[index]?.payable] as const);
        for (const [more, less] of pairs) {
          // Thirds are rounded in the last place.
          const off = subtract(more ?? "", multiply(less ?? "", "10"));
          expect([compare(off, "-0.00000001"), compare(off, "0.00000001")]).toEqual([1, -1]);
        }
      }),
      { ...settings, numRuns: Math.ceil(runs / 10) },
    );
  });
});

function scaledPlan(plan: Plan): Plan {
  const text = JSON.stringify(plan, (key, value) =>
    (key === "amount" || key === "recoveryCap") && typeof value === "string" ? multiply(value, "10") : value,
  );
  return JSON.parse(text);
}

function scaledFacts(facts: PlanFacts): PlanFacts {
  const tenfold = <T extends { readonly amount: unknown }>(each: T): T => ({
    ...each,
    amount: multiply(String(each.amount), "10"),
  });
  return { ...facts, credits: (facts.credits ?? []).map(tenfold), cash: (facts.cash ?? []).map(tenfold) };
}

function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [...node.children.flatMap(nodesOf), node];
}

function numbersIn(text: string): readonly string[] {
  return text.match(/-?\d+(?:\.\d+)?/g) ?? [];
}
