import { renderText } from "attainment/explain";
import { replayTrace } from "attainment/testing";
import { compileLadder } from "attainment/tiers";
import { describe, expect, test } from "vitest";
import type { TraceNode } from "../../src/kernel/index.js";

const ladder = compileLadder({
  kind: "ladder",
  id: "sales",
  title: "Sales ladder",
  promoteAfter: 1,
  minimumPeriods: 2,
  protectedWhen: { field: "onLeave", is: true },
  tiers: [
    { id: "junior", title: "Junior" },
    {
      id: "senior",
      enter: { all: [{ field: "score", gte: "90" }, { not: { field: "complaints", gte: "3" } }] },
      stay: { field: "score", gte: "81" },
    },
  ],
});
const state = {
  tierId: "junior",
  since: "2025-01-01",
  periodsInTier: 4,
  periodsReached: 0,
  periodsMissed: 0,
};
const facts = {
  period: "2026-Q1",
  measures: { score: "92.5", complaints: "1" },
  attributes: { onLeave: false },
  state,
};

function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

describe("the trace of a ladder", () => {
  const { trace, ...result } = ladder.evaluate(facts, { trace: true });
  const nodes = trace === undefined ? [] : nodesOf(trace);

  test("has the position as its root, and the proposal as what was not chosen", () => {
    expect(trace).toMatchObject({ id: "sales", kind: "choose", ref: "", label: "Sales ladder", value: "1" });
    expect(trace?.params).toEqual({ chosen: "sales.junior", rejected: ["sales#proposal"], tierId: "junior" });
    expect(trace?.children.map(({ id, value }) => [id, value])).toEqual([
      ["sales.junior", "1"],
      ["sales#proposal", "2"],
    ]);
  });

  test("names every rule with what it found, in the order of evaluation", () => {
    const proposal = trace?.children[1];
    expect(proposal).toMatchObject({ note: "enter_met", params: { move: "promote", toTierId: "senior" } });
    expect(proposal?.children.map(({ id, ref, value }) => [id, ref, value])).toEqual([
      ["sales#protected", "/protectedWhen", "unmet"],
      ["sales.senior.enter", "/tiers/1/enter", "met"],
      ["sales#promoteAfter", "/promoteAfter", "met"],
      ["sales#minimumPeriods", "/minimumPeriods", "met"],
      ["sales#proposal.promote", "/tiers/1", "2"],
    ]);
  });

  test("replays node by node, and changes nothing", () => {
    for (const node of nodes) expect(replayTrace(node)).toBe(node.value);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(ladder.evaluate(facts)).toEqual(result);
    expect(trace === undefined ? "" : renderText(trace)).toContain("score at least 90: met, found 92.5");
  });

  test("ends where protection does", () => {
    const held = ladder.evaluate({ ...facts, attributes: { onLeave: true } }, { trace: true });
    expect(held.trace?.children[1]?.children.map(({ id }) => id)).toEqual([
      "sales#protected",
      "sales#proposal.hold",
    ]);
    expect(held.rules.map(({ id }) => id)).toEqual(["protected"]);
  });

  test("a tier may be called anything", () => {
    const odd = compileLadder({
      kind: "ladder",
      id: "l",
      tiers: [{ id: "#proposal" }, { id: "proposal.hold" }],
    });
    const { trace: tree } = odd.evaluate({ period: "2026-Q1" }, { trace: true });
    expect(tree === undefined ? null : replayTrace(tree)).toBe("1");
  });
});

describe("what is needed for the next tier", () => {
  const next = (
    enter: object,
    measures: Readonly<Record<string, string | null>>,
    attributes: Readonly<Record<string, string>> = {},
  ) =>
    compileLadder({ kind: "ladder", id: "l", tiers: [{ id: "a" }, { id: "b", enter }] })
      .evaluate({ period: "2026-Q1", measures, attributes })
      .next?.criteria.map(({ short }) => short);

  test.each<[object, string | null, string | null]>([
    [{ gte: "90" }, "89.25", "0.75"],
    [{ gte: "90" }, "90", null],
    [{ gt: "90" }, "90", "0"],
    [{ lte: "2" }, "3.5", "1.5"],
    [{ lt: "2" }, "2", "0"],
    [{ lt: "2" }, "1", null],
    [{ between: ["1", "2"] }, "0.5", "0.5"],
    [{ between: ["1", "2"] }, "2.25", "0.25"],
    [{ between: ["1", "2"] }, "2", null],
    [{ equals: "3" }, "1", "2"],
    [{ equals: "3" }, "4", "1"],
    [{ gte: "90" }, null, null],
    [{ exists: false }, "1", null],
    [{ gte: "-1" }, "-1.5", "0.5"],
  ])("of %j at %s is %s", (asked, actual, short) => {
    expect(next({ field: "x", ...asked }, { x: actual })).toEqual([short]);
  });

  test("is told test by test, also below alternatives; not below a not, and not of words and dates", () => {
    const enter = {
      any: [
        {
          all: [
            { field: "x", gte: "5" },
            { field: "role", is: "lead" },
          ],
        },
        { not: { field: "y", gte: "2" } },
        {
          atLeast: 1,
          of: [{ not: { not: { field: "y", gte: "9" } } }, { field: "day", before: "2026-01-01" }],
        },
      ],
    };
    expect(next(enter, { x: "1", y: "3" }, { role: "rep", day: "2026-02-01" })).toEqual([
      "4",
      null,
      null,
      "6",
      null,
    ]);
  });

  test("of decimal text in an attribute is a number too", () => {
    expect(next({ field: "tenure", gte: "24" }, {}, { tenure: "18" })).toEqual(["6"]);
  });

  test("is exact", () => {
    const third = compileLadder({
      kind: "ladder",
      id: "l",
      tiers: [{ id: "a" }, { id: "b", enter: { field: "x", gte: "1" } }],
    });
    const far = third.evaluate({
      period: "2026-Q1",
      measures: { x: "0.1000000000000000000000000000000000001" },
    });
    expect(far.next?.criteria[0]?.short).toBe("0.8999999999999999999999999999999999999");
  });

  test("is not met where the own tier is not kept, whatever the next one asks", () => {
    const odd = compileLadder({
      kind: "ladder",
      id: "l",
      promoteAfter: 1,
      minimumPeriods: 1,
      tiers: [
        { id: "a", stay: { field: "x", gte: "5" } },
        { id: "b", enter: { field: "x", gte: "1" } },
      ],
    });
    const result = odd.evaluate({ period: "2026-Q1", measures: { x: "2" } });
    expect([result.next?.met, result.next?.enter, result.proposal.move]).toEqual([
      false,
      "met",
      "improvementPlan",
    ]);
  });
});
