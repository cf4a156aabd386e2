import { compilePlan, type PlanFacts, type Statement } from "attainment/incentives";
import { add, compare, multiply, subtract } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { runs, seed } from "../../seed.js";
import { amounts, components, finely, graduated, quarter } from "./arbitraries.js";
import { planOf, play } from "./play.js";

/** A plan is compiled in each run, which is what takes the time. */
const settings = { seed, numRuns: Math.ceil(runs / 8) };

function total(texts: readonly (string | null)[]): string {
  return texts.reduce<string>((sum, text) => add(sum, text ?? "0"), "0");
}

function sold(facts: readonly PlanFacts[]): PlanFacts {
  return {
    period: "2026-Q1",
    measures: {
      other: "0",
      sales: total(facts.flatMap(({ credits = [] }) => credits.map(({ amount }) => String(amount)))),
    },
  };
}

describe("every accumulation", () => {
  test("pays the same in any order of credits, traced or not, and its deals sum to its line", () => {
    fc.assert(
      fc.property(components, quarter, (component, facts) => {
        const plan = planOf(component);
        const reversed = facts.map((each) => ({ ...each, credits: [...(each.credits ?? [])].reverse() }));
        const statements = play(plan, facts);
        expect(play(plan, reversed)).toEqual(statements);
        for (const statement of statements) {
          const [line] = statement.lines;
          if (line?.deals === undefined || line.value === null || line.deals.length === 0) continue;
          expect(compare(total(line.deals.map(({ value }) => value)), line.value)).toBe(0);
        }
      }),
      settings,
    );
  });

  test("has a trace that can be replayed node by node and changes nothing", () => {
    fc.assert(
      fc.property(
        components,
        quarter,
        fc.constantFrom<true | "lines">(true, "lines"),
        (component, facts, trace) => {
          const plan = compilePlan(planOf(component));
          let state: Statement["state"] = null;
          for (const each of facts) {
            const plain: Statement = plan.evaluate({ ...each, state });
            const { trace: tree, ...statement } = plan.evaluate({ ...each, state }, { trace });
            expect(statement).toEqual(plain);
            if (tree === undefined) throw new Error("asked for");
            for (const node of nodesOf(tree))
              expect([node.id, replayTrace(node)]).toEqual([node.id, node.value]);
            state = plain.state;
          }
        },
      ),
      settings,
    );
  });

  test("goes on from its state, and from its state as text, alike", () => {
    fc.assert(
      fc.property(components, quarter, (component, facts) => {
        const plan = compilePlan(planOf(component));
        let state: Statement["state"] = null;
        let copy: Statement["state"] = null;
        for (const each of facts) {
          const statement: Statement = plan.evaluate({ ...each, state });
          expect(plan.evaluate({ ...each, state: copy })).toEqual(statement);
          state = statement.state;
          copy = JSON.parse(JSON.stringify(state));
        }
      }),
      settings,
    );
  });
});

interface Node {
  readonly children: readonly Node[];
}

function nodesOf<N extends Node>(node: N): readonly N[] {
  // Children of a node are nodes of the same type.
  return [node, ...node.children.flatMap((child) => nodesOf(child as N))];
}

describe("a running total", () => {
  test("pays in months what the quarter pays at once, also through steps on the total and a windfall rule", () => {
    fc.assert(
      fc.property(graduated, amounts(50, 600), quarter, (scale, at, facts) => {
        const plan = planOf({ scale, quotaPeriod: "quarter", steps: [{ kind: "cap", id: "cap", at }] });
        const months = play(plan, facts);
        const atOnce = compilePlan(plan).evaluate(sold(facts)).value;
        expect(compare(total(months.map(({ value }) => value)), atOnce ?? "0")).toBe(0);
      }),
      settings,
    );
  });

  test("with exact priors is off by less than a cent for each month", () => {
    fc.assert(
      fc.property(graduated, quarter, (scale, facts) => {
        const plan = (trueUp: "exact" | "rounded") => planOf({ scale, quotaPeriod: "quarter", trueUp });
        const [exact, rounded] = [play(plan("exact"), facts), play(plan("rounded"), facts)].map(
          (statements) => total(statements.map(({ value }) => value)),
        );
        expect(Math.abs(Number(subtract(exact ?? "0", rounded ?? "0")))).toBeLessThan(0.03);
      }),
      settings,
    );
  });
});

describe("pay per deal", () => {
  test("is the sum of what each deal pays alone", () => {
    fc.assert(
      fc.property(graduated, quarter, (scale, [facts]) => {
        const plan = compilePlan(finely({ scale, accumulation: "perDeal" }));
        const period = facts?.period ?? "2026-01";
        const alone = (facts?.credits ?? []).map(
          (credit) => plan.evaluate({ period, credits: [credit] }).value,
        );
        const together = plan.evaluate({ ...facts, period }).value;
        expect(compare(total(alone), together ?? "0")).toBe(0);
      }),
      settings,
    );
  });
});

describe("a cap", () => {
  test("bounds the line where steps are on the period, and the sum of lines where they are on the quota period", () => {
    fc.assert(
      fc.property(components, amounts(50, 600), quarter, (component, at, facts) => {
        const capped = { ...component, steps: [{ kind: "cap" as const, id: "cap", at }] };
        for (const statement of play(planOf({ ...capped, stepsOn: "period" }), facts))
          if (statement.value !== null) expect(compare(statement.value, at)).not.toBe(1);
        const { trueUp: _, ...rounded } = capped;
        const kept = play(planOf({ ...rounded, stepsOn: "quotaPeriod", quotaPeriod: "year" }), facts);
        expect(compare(total(kept.map(({ value }) => value)), at)).not.toBe(1);
      }),
      settings,
    );
  });

  test("that carries its excess pays in the end what is paid without it, or owes the rest", () => {
    fc.assert(
      fc.property(graduated, amounts(50, 600), quarter, (scale, at, facts) => {
        const steps = [{ kind: "cap" as const, id: "cap", at }];
        const capped = play(finely({ scale, accumulation: "interval", steps, capExcess: "carried" }), facts);
        const free = play(finely({ scale, accumulation: "interval" }), facts);
        const owed = capped.at(-1)?.lines[0]?.excess?.carried ?? "0";
        const paid = add(total(capped.map(({ value }) => value)), owed);
        expect(compare(paid, total(free.map(({ value }) => value)))).toBe(0);
      }),
      settings,
    );
  });
});

describe("money", () => {
  test("ten times as much in document and facts pays ten times as much before rounding", () => {
    const tenfold = (text: string) => multiply(text, "10");
    fc.assert(
      fc.property(graduated, amounts(50, 600), quarter, (scale, at, facts) => {
        const plan = (times: (text: string) => string) =>
          finely({
            accumulation: "perDeal",
            quotaPeriod: "quarter",
            by: {},
            scale: {
              ...scale,
              mode: "whole",
              bands: scale.bands.map((band) => ({ ...band, from: times(band.from) })),
            },
            windfall: { over: times("900"), rate: "0.01" },
            dealSteps: [{ kind: "cap", id: "deal", at: times("80") }],
            steps: [{ kind: "cap", id: "cap", at: times(at) }],
            capExcess: "carried",
          });
        const bigger = facts.map((each) => ({
          ...each,
          credits: (each.credits ?? []).map((credit) => ({
            ...credit,
            amount: tenfold(String(credit.amount)),
          })),
        }));
        const small = play(
          plan((text) => text),
          facts,
        ).map(({ value }) => value ?? "0");
        const big = play(plan(tenfold), bigger).map(({ value }) => value ?? "0");
        for (const [index, value] of big.entries())
          expect(compare(value, tenfold(small[index] ?? "0"))).toBe(0);
      }),
      settings,
    );
  });
});
