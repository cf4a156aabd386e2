import {
  type Credit,
  compilePlan,
  type PlanFacts,
  type PlanState,
  type Statement,
} from "attainment/incentives";
import { add, multiply, type TraceNode } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replayTrace } from "../../src/testing/replay/index.js";
import { frozen } from "../purity/frozen.js";
import { runs, seed } from "../seed.js";
import { credits, facts, plans, quarterPlans, withState } from "./arbitraries.js";

const settings = { seed, numRuns: runs };
const cases = fc.tuple(plans, facts).map(([plan, given]) => [plan, withState(plan, given)] as const);

describe("a statement", () => {
  test("is the sum of its lines, and each line that of its deals", () => {
    fc.assert(
      fc.property(cases, ([plan, given]) => {
        const { value, lines } = compilePlan(plan).evaluate(given);
        expect(value === null).toBe(lines.some((line) => line.value === null));
        if (value !== null) expect(sum(lines.map((line) => line.value))).toBe(multiply(value, "1"));
        for (const line of lines) {
          if (line.deals !== undefined)
            expect(sum(line.deals.map((deal) => deal.value))).toBe(multiply(line.value ?? "", "1"));
        }
      }),
      settings,
    );
  });

  test("does not depend on the order of the credits", () => {
    fc.assert(
      fc.property(
        cases.chain(([plan, given]) => fc.tuple(fc.constant(plan), fc.constant(given), shuffled(given))),
        ([plan, given, other]) => {
          const compiled = compilePlan(plan);
          expect(text(compiled.evaluate({ ...given, credits: other }))).toBe(text(compiled.evaluate(given)));
        },
      ),
      settings,
    );
  });

  test("of a credit and its full refund is that of neither", () => {
    const pair = fc.tuple(
      fc.constantFrom("0.01", "1000", "77777.77"),
      fc.constantFrom("2026-02-01", "2026-02-14"),
      fc.constantFrom("2026-02-15", "2026-02-28"),
    );
    fc.assert(
      fc.property(cases, pair, ([plan, given], [amount, sold, returned]) => {
        const compiled = compilePlan(plan);
        const both: readonly Credit[] = [
          { id: "sale", measure: "bookings", date: sold, amount },
          { id: "refund", measure: "bookings", date: returned, amount: `-${amount}` },
        ];
        const after = compiled.evaluate({ ...given, credits: [...(given.credits ?? []), ...both] });
        expect(text(withoutDeals(after))).toBe(text(withoutDeals(compiled.evaluate(given))));
      }),
      settings,
    );
  });

  test("is the same with and without a trace, and from run to run, and leaves its input alone", () => {
    fc.assert(
      fc.property(cases, ([plan, given]) => {
        const compiled = compilePlan(frozen(plan));
        const plain = text(compiled.evaluate(frozen(given)));
        expect(text(compiled.evaluate(given))).toBe(plain);
        expect(text(compilePlan(plan).evaluate(given))).toBe(plain);
        for (const trace of [true, "lines"] as const) {
          const traced = compiled.evaluate(given, { trace });
          const { trace: _tree, ...rest } = traced;
          expect(text(rest)).toBe(plain);
          expect(text(compiled.evaluate(given, { trace }))).toBe(text(traced));
        }
      }),
      settings,
    );
  });

  test("can be had again from its canonical text", () => {
    fc.assert(
      fc.property(cases, ([plan, given]) => {
        const { canonical, ...statement } = compilePlan(plan).evaluate(given, { canonical: true });
        if (canonical === undefined) throw new Error("asked for");
        const again = compilePlan(JSON.parse(canonical.rules)).evaluate(JSON.parse(canonical.facts), {
          canonical: true,
        });
        expect(again).toEqual({ ...statement, canonical });
      }),
      settings,
    );
  });
});

describe("a running total", () => {
  const months = fc.tuple(credits("2026-01"), credits("2026-02"), credits("2026-03"));

  test("pays a quarter by its months to the cent, deal by deal", () => {
    fc.assert(
      fc.property(quarterPlans, months, fc.constantFrom("3000", "2500"), (plan, monthly, quota) => {
        const compiled = compilePlan(plan);
        const measures = { quota };
        const atOnce = compiled.evaluate({ period: "2026-Q1", measures, credits: monthly.flat() });
        let state: PlanState | null = null;
        const statements = monthly.map((list, index) => {
          const given: PlanFacts = { period: `2026-0${index + 1}`, measures, credits: list };
          const statement: Statement = compiled.evaluate(state === null ? given : { ...given, state });
          state = statement.state;
          return statement;
        });
        expect(sum(statements.map(({ value }) => value))).toBe(multiply(atOnce.value ?? "", "1"));
        for (const [index, line] of atOnce.lines.entries()) {
          expect(statements.flatMap(({ lines }) => lines[index]?.deals ?? [])).toEqual(line.deals);
          expect(statements.at(-1)?.lines[index]?.attainment).toBe(line.attainment);
        }
        expect(statements.at(-1)?.state?.components).toEqual(atOnce.state?.components);
      }),
      settings,
    );
  });
});

describe("a trace", () => {
  test("has the statement's value at its root, can be replayed node by node, and points into the plan", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom<true | "lines">(true, "lines"), ([plan, given], trace) => {
        const statement = compilePlan(plan).evaluate(given, { trace });
        const tree = statement.trace;
        if (tree === undefined) throw new Error("asked for");
        expect(tree.value).toBe(statement.value);
        // Where pay is below zero, what is paid stands before what was earned.
        const earned = tree.kind === "close" ? tree.children.at(-1) : tree;
        expect(earned?.children.map(({ value }) => value)).toEqual(statement.lines.map(({ value }) => value));
        for (const node of nodesOf(tree)) {
          expect([node.id, replayTrace(node)]).toEqual([node.id, node.value]);
          expect([node.ref, resolves(plan, node.ref)]).toEqual([node.ref, true]);
        }
      }),
      settings,
    );
  });

  test("has ids that stay apart", () => {
    fc.assert(
      fc.property(cases, ([plan, given]) => {
        const { trace } = compilePlan(plan).evaluate(given, { trace: "lines" });
        const ids = trace === undefined ? [] : nodesOf(trace).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      settings,
    );
  });
});

function sum(values: readonly (string | null)[]): string {
  return values.reduce<string>((total, value) => add(total, value ?? "0"), "0");
}

function text(value: unknown): string {
  return JSON.stringify(value);
}

function shuffled({ credits: list = [] }: PlanFacts): fc.Arbitrary<readonly Credit[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

function withoutDeals(statement: Statement): unknown {
  return { ...statement, lines: statement.lines.map(({ deals: _deals, ...line }) => line) };
}

function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/** Whether a JSON pointer leads to something in a document. */
function resolves(document: unknown, pointer: string): boolean {
  let at: unknown = document;
  for (const step of pointer.split("/").slice(1)) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return false;
    at = Reflect.get(at, step);
  }
  return true;
}
