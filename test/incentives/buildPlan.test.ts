import { compilePlan, type Plan, type PlanFacts, type Statement } from "attainment/incentives";
import type { TraceNode } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildPlan } from "../../src/incentives/buildPlan.js";
import { readPlanFacts } from "../../src/incentives/facts/readPlanFacts.js";
import type { Issue } from "../../src/kernel/issue/index.js";
import { recorder } from "../../src/kernel/trace/index.js";
import { runs, seed } from "../seed.js";
import { facts, plans, withState } from "./arbitraries.js";

const component = {
  kind: "commission",
  id: "c",
  measure: "sales",
  quotaPeriod: "quarter",
  scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] },
} as const;
const first: Plan = {
  kind: "plan",
  id: "p",
  version: "1",
  currency: "USD",
  effective: { from: "2026-01-01", to: "2026-02-01" },
  components: [component],
};
const second: Plan = {
  ...first,
  version: "2",
  effective: { from: "2026-02-01" },
  participants: { roles: ["seller"] },
  components: [{ kind: "kpiBonus", id: "k", target: "100", measure: "score" }],
};
/** The places of the two in a document that holds others as well; the later one stands first. */
const refOf = (index: number) => `/plans/${index * 2 + 1}`;

function built(versions: readonly Plan[] = [second, first]) {
  const result = buildPlan(versions, refOf);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.data;
}

function reading(given: PlanFacts) {
  const read = readPlanFacts(given);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.data;
}

function codes(issues: readonly Issue[]) {
  return issues.map(({ code, path }) => [code, path]);
}

describe("a plan that was built from its versions", () => {
  test("tells what it is and what it needs", () => {
    const { id, currency, versions, needs } = built();
    expect([id, currency, versions.map(({ version }) => version)]).toEqual(["p", "USD", ["1", "2"]]);
    expect(needs).toEqual({ measures: ["sales", "score"], fields: ["role"] });
  });

  test("tells every fault with its place in the outermost document", () => {
    const faulty = { ...first, id: "q", currency: "EUR", components: [{ ...component, scaleId: "x" }] };
    const result = buildPlan([second, { ...faulty, effective: { from: "2026-01-01" } }], refOf);
    expect(result.ok ? [] : codes(result.issues)).toEqual([
      ["incentives.two_scales", "/plans/3/components/0/scaleId"],
      ["incentives.mixed_ids", "/plans/3/id"],
      ["incentives.mixed_currencies", "/plans/3/currency"],
      ["history.overlap", "/plans/1/effective"],
    ]);
  });

  test("pays by the version in force, and records one node into the trace that it is handed", () => {
    const trace = recorder();
    const since = trace.mark();
    trace.node({ id: "before", kind: "constant", ref: "", params: { value: "1" }, value: "1" });
    const paid = built().pay(reading({ period: "2026-01", measures: { sales: "50" } }), trace);
    trace.node({ id: "all", kind: "close", ref: "", params: { paid: ["p"] }, value: "5.00" }, since);
    expect(paid.ok ? [paid.data.value, paid.data.version, "trace" in paid.data] : []).toEqual([
      "5.00",
      "1",
      false,
    ]);
    const tree = trace.finish();
    expect(tree?.children.map(({ id, ref }) => [id, ref])).toEqual([
      ["before", ""],
      ["p", "/plans/3"],
    ]);
    expect(refsOf(tree?.children[1]).every((ref) => ref.startsWith("/plans/3"))).toBe(true);
  });

  test("tells each deal by itself when asked", () => {
    const credits = [{ id: "d-1", measure: "sales", date: "2026-01-05", amount: "50" }];
    const idsOf = (perDeal: boolean) => {
      const trace = recorder();
      built().pay(reading({ period: "2026-01", credits }), trace, perDeal);
      return JSON.stringify(trace.finish());
    };
    expect(idsOf(true)).toContain("c.deals");
    expect(idsOf(false)).not.toContain("c.deals");
  });

  test.each<[string, PlanFacts, readonly (readonly [string, string])[]]>([
    ["no version in force", { period: "2025-12" }, [["incentives.no_version", "/period"]]],
    ["several of them", { period: "2026-Q1" }, [["incentives.period_spans_versions", "/period"]]],
    [
      "the state of another plan",
      {
        period: "2026-02",
        measures: { score: "1" },
        attributes: { role: "seller" },
        state: { planId: "q", personId: null, period: "2026-01", components: [] },
      },
      [["incentives.state_of_another_plan", "/state/planId"]],
    ],
  ])("refuses facts that fit it not: %s", (_name, given, expected) => {
    const paid = built().pay(reading(given));
    expect(paid.ok ? [] : codes(paid.issues)).toEqual(expected);
  });

  test("tells in the statement what it lacks, and pays nothing that is known", () => {
    const paid = built().pay(reading({ period: "2026-01" }));
    expect(paid.ok ? [paid.data.value, codes(paid.data.issues)] : []).toEqual([
      null,
      [["incentives.missing_measure", "/measures/sales"]],
    ]);
  });

  test("is looked over with places of the outermost document", () => {
    const interval: Plan = { ...first, components: [{ ...component, accumulation: "interval" }] };
    const { lint } = built([second, interval]);
    expect(codes(lint())).toEqual([
      ["incentives.interval_ignores_quota_period", "/plans/3/components/0/quotaPeriod"],
    ]);
  });

  test("pays what the compiled plan pays", () => {
    fc.assert(
      fc.property(plans, facts, (document, given) => {
        const all = withState(document, given);
        const paid = buildPlan([document], () => "");
        if (!paid.ok) throw new Error("a plan");
        const inner = paid.data.pay(reading(all));
        const outer: Statement = compilePlan(document).evaluate(all);
        expect(inner).toEqual({ ok: true, data: outer });
      }),
      { seed, numRuns: runs },
    );
  });
});

function refsOf(node: TraceNode | undefined): readonly string[] {
  return node === undefined ? [] : [node.ref, ...node.children.flatMap(refsOf)];
}
