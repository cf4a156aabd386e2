import type { TraceNode } from "attainment/kernel";
import { compileRubric, type Incident, lintRubric, type RubricFacts } from "attainment/kpi";
import { describe, expect, test } from "vitest";
import { replayTrace } from "../../src/testing/replay/index.js";
import { nodesOf } from "./rate.js";

const document = {
  kind: "rubric",
  id: "r",
  indicators: [
    { id: "service", measure: "service", weight: "0.4", rating: { from: "0", to: "100" } },
    { id: "sales", measure: "sales", weight: "0.6", target: "100" },
  ],
  incidents: {
    rules: [
      { id: "complaint", effect: "negative", severity: "major", points: "2", repeats: ["3", "5"], most: "9" },
      { id: "rescue", effect: "positive", points: "4", expires: { after: 6, unit: "months" } },
      { id: "bribe", effect: "negative", severity: "critical", points: "0" },
    ],
    mostBonus: "6",
    mostDeduction: "8",
  },
  steps: [
    { kind: "add", id: "incidents", amount: { measure: "incidents.points" } },
    { kind: "gate", id: "breach", when: { field: "incident.bribe", gte: "1" }, set: "0" },
  ],
};

const rubric = compileRubric(document);
const measures = { service: "90", sales: "100" };

function on(occurredOn: string, ruleId: string, indicatorId?: string): Incident {
  const id = `${ruleId}-${occurredOn}`;
  return { id, occurredOn, ruleId, ...(indicatorId === undefined ? {} : { indicatorId }) };
}

/** Evaluates with a trace, every node of which has to follow from its parts. */
function evaluated(incidents: readonly Incident[], more: Partial<RubricFacts> = {}) {
  const facts = { period: "2026-Q3", measures, incidents, ...more };
  const { trace, ...result } = rubric.evaluate(facts, { trace: true });
  expect(result).toEqual(rubric.evaluate(facts));
  for (const node of nodesOf(trace)) expect([node.id, replayTrace(node)]).toEqual([node.id, node.value]);
  return { ...result, trace };
}

describe("critical incidents", () => {
  test("may stand in points within bounds, and are read there", () => {
    const steps = [{ kind: "points", id: "few", amount: { measure: "incidents.points" }, most: "3" }];
    const bounded = compileRubric({ ...document, steps });
    expect(bounded.inputs).toEqual(["sales", "service"]);
    const { value } = bounded.evaluate({
      period: "2026-Q3",
      measures,
      incidents: [on("2026-08-01", "rescue")],
    });
    expect(value).toBe("99.00");
    expect(lintRubric({ ...document, steps }).map(({ code }) => code)).not.toContain("kpi.unread_incidents");
  });

  test("are no input that facts must hold, and without any the score is as it is", () => {
    expect(rubric.inputs).toEqual(["sales", "service"]);
    expect(evaluated([]).value).toBe("96.00");
    expect(evaluated([]).incidents).toEqual({
      points: "0",
      rules: ["complaint", "rescue", "bribe"].map((id) => ({ id, count: 0, points: "0" })),
      items: [],
    });
  });

  test("count more when they repeat, by date, up to the most of their rule and of all deductions", () => {
    const dates = ["2026-07-01", "2026-08-01", "2026-09-01", "2026-09-02"];
    const read = [1, 2, 3, 4].map((count) => {
      const incidents = dates.slice(0, count).map((date) => on(date, "complaint"));
      const { value, incidents: found } = evaluated([...incidents].reverse());
      return [value, found?.points, found?.rules[0]?.points, found?.items.map(({ points }) => points)];
    });
    expect(read).toEqual([
      ["94.00", "-2", "-2", ["-2"]],
      ["91.00", "-5", "-5", ["-2", "-3"]],
      ["88.00", "-8", "-9", ["-2", "-3", "-5"]],
      ["88.00", "-8", "-9", ["-2", "-3", "-5", "-5"]],
    ]);
  });

  test("count in their own period, and later while they have not expired on its last day", () => {
    const status = (occurredOn: string, ruleId: string) =>
      evaluated([on(occurredOn, ruleId)]).incidents?.items[0]?.status;
    expect(status("2026-06-30", "complaint")).toBe("expired");
    expect(status("2026-07-01", "complaint")).toBe("counted");
    expect(status("2026-09-30", "complaint")).toBe("counted");
    expect(status("2026-10-01", "complaint")).toBe("later");
    expect(status("2026-03-31", "rescue")).toBe("expired");
    expect(status("2026-04-01", "rescue")).toBe("counted");
  });

  test("of both kinds are bounded apart, and then balanced", () => {
    const incidents = [on("2026-07-01", "rescue"), on("2026-07-02", "rescue"), on("2026-07-03", "complaint")];
    const { value, incidents: found, adjustments } = evaluated(incidents);
    expect([value, found?.points]).toEqual(["100.00", "4"]);
    expect(adjustments?.map(({ id, applied, before, after }) => [id, applied, before, after])).toEqual([
      ["incidents", true, "96", "100"],
      ["breach", false, "100", "100"],
    ]);
  });

  test("close a gate", () => {
    expect(evaluated([on("2026-08-08", "bribe")]).value).toBe("0.00");
  });

  test("stand in the trace one by one, with their ids as sources", () => {
    const { trace } = evaluated([on("2026-07-03", "complaint"), on("2026-07-04", "complaint")]);
    const sources = nodesOf(trace).flatMap((node: TraceNode) =>
      node.inputs.flatMap((input) => input.sources ?? []),
    );
    expect(sources).toEqual(["complaint-2026-07-03", "complaint-2026-07-04"]);
  });

  test("flag a ratio that is far from them", () => {
    const flags = (incidents: readonly Incident[], service: string) =>
      evaluated(incidents, { measures: { ...measures, service } }).issues.map(({ code, severity, path }) => [
        code,
        severity,
        path,
      ]);
    const flag = [["kpi.rating_against_incidents", "warning", "/measures/service"]];
    const bad = on("2026-07-03", "complaint", "service");
    const good = on("2026-07-04", "rescue", "service");
    expect(flags([bad], "80")).toEqual(flag);
    expect(flags([bad], "79")).toEqual([]);
    expect(flags([good], "50")).toEqual(flag);
    expect(flags([good], "51")).toEqual([]);
    expect(flags([good, bad], "80")).toEqual([]);
    expect(flags([on("2026-07-03", "complaint")], "80")).toEqual([]);
  });

  test.each<[string, unknown, string, string]>([
    ["an unknown rule", { ruleId: "rumor" }, "kpi.unknown_rule", "/incidents/0/ruleId"],
    ["an unknown indicator", { indicatorId: "x" }, "kpi.unknown_indicator", "/incidents/0/indicatorId"],
    ["no date", { occurredOn: "2026-02-30" }, "document.wrong_value", "/incidents/0/occurredOn"],
    ["an unknown field", { grade: 1 }, "document.unknown_field", "/incidents/0/grade"],
    ["no evidence in text", { evidence: 4711 }, "document.wrong_type", "/incidents/0/evidence"],
  ])("with %s are refused, or left out and told", (_name, change, code, path) => {
    const facts = {
      period: "2026-Q3",
      measures,
      incidents: [{ ...on("2026-07-03", "complaint"), ...Object(change) }],
    };
    const refused = rubric.safeEvaluate(facts);
    expect(refused.ok ? [] : refused.issues.map((each) => [each.code, each.path])).toEqual([[code, path]]);
    const { value, leftOut, issues } = rubric.evaluate(facts, { onInvalid: "report" });
    expect([value, leftOut?.[0]?.id, leftOut?.[0]?.stream]).toEqual([
      "96.00",
      "complaint-2026-07-03",
      "incidents",
    ]);
    expect(issues.map((each) => each.code)).toEqual([code]);
  });

  test("of one id count once, and what is no list or no object is told", () => {
    const one = on("2026-07-03", "complaint");
    const codes = (incidents: unknown) => {
      const read = rubric.safeEvaluate({ period: "2026-Q3", measures, incidents });
      return read.ok ? [] : read.issues.map(({ code, path }) => [code, path]);
    };
    expect(codes([one, one])).toEqual([["document.duplicate_id", "/incidents/1/id"]]);
    expect(codes("none")).toEqual([["document.wrong_type", "/incidents"]]);
    expect(codes([null])).toEqual([["document.wrong_type", "/incidents/0"]]);
    expect(codes([{}]).map(([, path]) => path)).toEqual([
      "/incidents/0/id",
      "/incidents/0/occurredOn",
      "/incidents/0/ruleId",
    ]);
  });
});
