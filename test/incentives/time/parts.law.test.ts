import { compilePlan, type PlanFacts } from "attainment/incentives";
import type { TraceNode } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replayTrace } from "../../../src/testing/replay/index.js";
import {
  cuts,
  dayAt,
  days,
  everyCount,
  exact,
  places,
  quarter,
  scales,
  settings,
  sum,
} from "./arbitraries.js";
import { aboveBreakpoint, planOf, straight } from "./plans.js";

describe("a period in parts", () => {
  const credits = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: days - 1 }), fc.integer({ min: -5000, max: 9000 })), {
      selector: ([day]) => day,
      maxLength: 6,
    })
    .map((list) =>
      list.map(([day, amount], index) => ({
        id: `d-${index}`,
        measure: "bookings",
        date: dayAt(day),
        amount: String(amount),
      })),
    );

  test("pays what the whole pays, where pay is straight and nothing changes", () => {
    fc.assert(
      fc.property(credits, fc.uniqueArray(cuts, { maxLength: 3 }), (given, dates) => {
        const plan = planOf(straight, { rounding: exact });
        const base: PlanFacts = {
          period: quarter.id,
          credits: given,
          ...(given.length === 0 ? { measures: { bookings: "0" } } : {}),
        };
        const whole = compilePlan(plan).evaluate(base);
        const parts = compilePlan(plan).evaluate({ ...base, segments: dates.map((from) => ({ from })) });
        expect(sum([parts.value])).toBe(sum([whole.value]));
        const line = parts.lines[0];
        if (line?.segments !== undefined) {
          expect(sum(line.segments.map(({ value }) => value))).toBe(sum([line.value]));
          expect(sum(line.segments.map(({ quota }) => quota))).toBe(places("10000"));
          expect(sum(line.segments.map(({ measured }) => measured))).toBe(sum([line.measured]));
        }
      }),
      settings,
    );
  });

  test("goes on with a running total as separate periods do", () => {
    fc.assert(
      fc.property(credits, cuts, (given, day) => {
        fc.pre(given.length > 0);
        const plan = compilePlan(
          planOf({ ...aboveBreakpoint, measure: "bookings", quotaPeriod: "quarter", scale: twoBands }),
        );
        const within = (from: string, to: string) => given.filter(({ date }) => from <= date && date < to);
        const first = plan.evaluate({
          period: `${quarter.from}/${day}`,
          measures: within(quarter.from, day).length === 0 ? { bookings: "0" } : {},
          credits: within(quarter.from, day),
        });
        const second = plan.evaluate({
          period: `${day}/${quarter.to}`,
          measures: within(day, quarter.to).length === 0 ? { bookings: "0" } : {},
          credits: within(day, quarter.to),
          state: first.state,
        });
        const whole = plan.evaluate({ period: quarter.id, credits: given, segments: [{ from: day }] });
        expect(whole.value).toBe(sumOfCents([first.value, second.value]));
        expect(whole.state?.components).toEqual(second.state?.components);
        expect(whole.value).toBe(plan.evaluate({ period: quarter.id, credits: given }).value);
      }),
      settings,
    );
  });

  test("does not depend on the order of facts", () => {
    fc.assert(
      fc.property(credits, fc.uniqueArray(cuts, { maxLength: 3 }), (given, dates) => {
        fc.pre(given.length > 0);
        const plan = compilePlan(planOf(straight));
        const segments = dates.map((from, index) => ({ from, attributes: { territory: `t-${index}` } }));
        const one = plan.evaluate({ period: quarter.id, credits: given, segments }, { canonical: true });
        const other = plan.evaluate(
          { period: quarter.id, credits: [...given].reverse(), segments: [...segments].reverse() },
          { canonical: true },
        );
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      settings,
    );
  });
});

test("a trace replays node by node, and changes nothing", () => {
  const plans = fc.record({
    proration: fc.tuple(everyCount, scales).map(([count, scaled]) => ({ ...count, scales: scaled })),
    ramps: fc.constantFrom(
      [],
      [{ unit: "month", factors: ["0.3"], scales: ["quota", "target"] }] as const,
      [{ unit: "month", quotas: ["1000", "7000"], starts: "hireDate" }] as const,
    ),
  });
  const given = fc.record(
    {
      employment: cuts.map((from) => ({ from, leave: [{ from: "2026-03-10", to: "2026-03-21" }] })),
      quotas: cuts.map((from) => [{ componentId: "curve", from, quota: "7000", target: "900" }]),
      segments: cuts.map((from) => [
        { from: quarter.from, measures: { bookings: "3000", sales: "3000" } },
        { from, measures: { bookings: "4000", sales: "64000" } },
      ]),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(plans, given, (time, more) => {
      const component = [
        straight,
        aboveBreakpoint,
        { ...straight, id: "bonus", quotaPeriod: "year" },
      ] as const;
      const plan = compilePlan({ ...planOf(straight), components: component, ...time });
      const all: PlanFacts = {
        period: quarter.id,
        ...(more.segments === undefined ? { measures: { bookings: "7000", sales: "67000" } } : {}),
        ...more,
      };
      const traced = plan.evaluate(all, { trace: true });
      const { trace, ...statement } = traced;
      expect(statement).toEqual(plan.evaluate(all));
      expect(trace === undefined ? ["none"] : faultsOf(trace)).toEqual([]);
      const nodes = trace === undefined ? [] : nodesOf(trace);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      expect(nodes.filter(({ ref }) => !resolves(plan.versions[0], ref)).map(({ id }) => id)).toEqual([]);
    }),
    settings,
  );
});

const twoBands = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "7000", rate: "0.08" },
  ],
} as const;

function sumOfCents(values: readonly (string | null)[]): string {
  const total = values.reduce<number>((cents, value) => cents + Math.round(Number(value) * 100), 0);
  return (total / 100).toFixed(2);
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

/** The nodes whose value does not follow from what they hold. */
function faultsOf(node: TraceNode): readonly string[] {
  const own = replayTrace(node) === node.value ? [] : [`${node.id}: ${node.value} not ${replayTrace(node)}`];
  return [...own, ...node.children.flatMap((child) => faultsOf(child))];
}
