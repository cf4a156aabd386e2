import { describe, expect, test } from "vitest";
import { compileProgram, type Facts, type PeriodClose, type Program } from "../../src/index.js";

const base: Program = { kind: "program", id: "p", measures: [{ id: "sales", unit: "money", given: true }] };
const sales = (value: string, period?: string) => ({
  personId: "ann",
  measure: "sales",
  value,
  ...(period === undefined ? {} : { period }),
});
const ann: Facts = { period: "2026-Q3", people: [{ id: "ann" }], measures: [sales("1000")] };

/** What closing by parts gives; it has to be what closing at once gives. */
function closed(document: Program, facts: Facts): PeriodClose {
  const compiled = compileProgram(document);
  const close = compiled.evaluate(facts, { onInvalid: "report" });
  const split = compiled.split(facts, { onInvalid: "report" });
  const people = split.shards.map((shard) =>
    compiled.evaluatePerson(JSON.parse(JSON.stringify(shard)), { onInvalid: "report" }),
  );
  expect(compiled.finish(split, people)).toEqual(close);
  return close;
}

const codes = ({ issues }: Pick<PeriodClose, "issues">) => issues.map(({ code, path }) => `${code} ${path}`);

describe("critical incidents", () => {
  const rubric = (id: string) => ({
    kind: "rubric" as const,
    id,
    indicators: [{ id: "sales", measure: "sales", weight: "1", target: "1000" }],
    incidents: { rules: [{ id: "praise", effect: "positive" as const, points: "3" }] },
    steps: [{ kind: "add" as const, id: "points", amount: { measure: "incidents.points" } }],
  });
  const incident = { id: "i-1", personId: "ann", occurredOn: "2026-08-01", ruleId: "praise" };

  test("count for the rubric that has rules for them", () => {
    const close = closed(
      { ...base, rubrics: [rubric("kpi")] },
      { ...ann, records: { incidents: [incident] } },
    );
    expect(close.people[0]?.scores[0]?.value).toBe("103.00");
    expect(close.issues).toEqual([]);
  });

  test("name the rubric where several count them", () => {
    const incidents = [
      incident,
      { ...incident, id: "i-2", rubricId: "b" },
      { ...incident, id: "i-3", rubricId: "x" },
    ];
    const close = closed(
      { ...base, rubrics: [rubric("a"), rubric("b")] },
      { ...ann, records: { incidents } },
    );
    expect(close.people[0]?.scores.map(({ value }) => value)).toEqual(["100.00", "103.00"]);
    expect(codes(close)).toEqual([
      "program.unknown_rubric /records/incidents/0/rubricId",
      "program.unknown_rubric /records/incidents/2/rubricId",
    ]);
    expect(close.leftOut?.map(({ id, stream }) => [id, stream])).toEqual([
      ["i-1", "incidents"],
      ["i-3", "incidents"],
    ]);
  });

  test("are told at their place where one is faulty", () => {
    const incidents = [incident, { ...incident, id: "i-2", ruleId: "other" }];
    const close = closed({ ...base, rubrics: [rubric("kpi")] }, { ...ann, records: { incidents } });
    expect(codes(close)).toEqual(["kpi.unknown_rule /records/incidents/1/ruleId"]);
    expect(close.people[0]?.scores[0]?.value).toBe("103.00");
  });
});

describe("what people decide about tiers", () => {
  const ladder = {
    kind: "ladder" as const,
    id: "levels",
    payTier: "byDays" as const,
    tiers: [
      { id: "junior" },
      { id: "senior", enter: { field: "sales", gte: "500" }, grants: { rateFactor: "1.5" } },
    ],
  };
  const plan = {
    kind: "plan" as const,
    id: "pay",
    currency: "USD",
    components: [
      {
        kind: "commission" as const,
        id: "commission",
        measure: "sales",
        scale: { kind: "bands" as const, mode: "graduated" as const, bands: [{ from: "0", rate: "0.1" }] },
        steps: [{ kind: "multiply" as const, id: "tier", by: { measure: "tier.levels.rateFactor" } }],
      },
    ],
  };

  test("a decision with a day pays by the days in each tier", () => {
    const decisions = [
      { personId: "ann", ladderId: "levels", toTierId: "senior", effectiveOn: "2026-08-16" },
    ];
    const close = closed({ ...base, ladders: [ladder], plans: [plan] }, { ...ann, decisions });
    // 46 of the quarter's 92 days are at 1.5.
    expect(close.people[0]?.value).toBe("125.00");
    const elsewhere = decisions.map((each) => ({ ...each, effectiveOn: "2026-01-01" }));
    const told = closed({ ...base, ladders: [ladder], plans: [plan] }, { ...ann, decisions: elsewhere });
    expect(codes(told)).toEqual(["tiers.effective_outside_period /decisions/0/effectiveOn"]);
    expect(told.people[0]?.value).toBe("100.00");
  });

  test("an open improvement plan freezes moves", () => {
    const simple = { ...ladder, promoteAfter: 1, minimumPeriods: 1 };
    const moveOf = (facts: Facts) =>
      closed({ ...base, ladders: [simple] }, facts).people[0]?.tiers[0]?.proposal.move;
    expect(moveOf(ann)).toBe("promote");
    const improvementPlans = [{ personId: "ann", ladderId: "levels", standing: "open" as const }];
    expect(moveOf({ ...ann, improvementPlans })).toBe("hold");
  });

  test("what was decided about somebody who left is told at its place", () => {
    const people = [{ id: "ann" }, { id: "lea", leftOn: "2026-02-01" }];
    const decided = (personId: string, period?: string) => ({
      personId,
      ladderId: "levels",
      toTierId: "senior",
      ...(period === undefined ? {} : { period }),
    });
    const decisions = [decided("ann"), decided("lea", "2026-Q1"), decided("lea")];
    const close = closed({ ...base, ladders: [ladder] }, { ...ann, people, decisions });
    expect(codes(close)).toEqual([
      "program.decision_without_effect /decisions/2",
      "program.not_employed /people/1",
    ]);
    expect(close.leftOut).toEqual([
      {
        id: "#2",
        stream: "decisions",
        index: 2,
        reason: "program.decision_without_effect",
        amount: null,
      },
    ]);
  });

  test.each<[string, unknown, readonly string[]]>([
    [
      "an unknown ladder",
      [{ personId: "ann", ladderId: "x", standing: "open" }],
      ["program.unknown_ladder /improvementPlans/0/ladderId"],
    ],
    [
      "a standing that is none",
      [{ personId: "ann", ladderId: "levels", standing: "on" }],
      ["document.wrong_value /improvementPlans/0/standing"],
    ],
    [
      "a person who is not there",
      [{ personId: "zoe", ladderId: "levels", standing: "open" }],
      ["program.unknown_person /improvementPlans/0/personId"],
    ],
    [
      "two standings",
      [
        { personId: "ann", ladderId: "levels", standing: "open" },
        { personId: "ann", ladderId: "levels", standing: "passed" },
      ],
      ["program.duplicate_decision /improvementPlans/0", "program.duplicate_decision /improvementPlans/1"],
    ],
  ])("%s is told", (_, given, expected) => {
    const facts: Facts = { ...ann, ...JSON.parse(JSON.stringify({ improvementPlans: given })) };
    expect(codes(closed({ ...base, ladders: [ladder] }, facts))).toEqual(expected);
  });
});
