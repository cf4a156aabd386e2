import { describe, expect, test } from "vitest";
import * as z from "zod";
import { parsePeriod } from "../../src/kernel/calendar/index.js";
import { formatFraction, fractionOf, readDecimal } from "../../src/kernel/decimal/index.js";
import { recorder, type TraceNode } from "../../src/kernel/trace/index.js";
import { buildLadder } from "../../src/tiers/buildLadder.js";
import type { LadderFunction } from "../../src/tiers/ladderFunction.js";
import { readTierState } from "../../src/tiers/readTierState.js";
import { ladderSchema } from "../../src/tiers/schema.js";
import type { Ladder } from "../../src/tiers/types.js";

const document: Ladder = {
  kind: "ladder",
  id: "sales",
  startTierId: "senior",
  tiers: [
    { id: "junior", grants: { quotaFactor: "0.8" } },
    {
      id: "senior",
      enter: { field: "score", gte: "90" },
      stay: { field: "score", gte: "81" },
      grants: { rateFactor: 1.1 },
    },
  ],
};
const state = {
  tierId: "junior",
  since: "2026-01-01",
  periodsInTier: 1,
  periodsReached: 1,
  periodsMissed: 0,
};

function built(ladder: Ladder = document): LadderFunction {
  const made = buildLadder(ladder, "/ladders/3");
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.data;
}

function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

describe("the inner door", () => {
  test("tells what a person opens the period with", () => {
    const factors = ({ tier, position, quotaFactor, rateFactor }: ReturnType<LadderFunction["opening"]>) => [
      tier.id,
      position,
      formatFraction(quotaFactor),
      formatFraction(rateFactor),
    ];
    expect(factors(built().opening(null))).toEqual(["senior", 2, "1", "1.1"]);
    expect(factors(built().opening(state))).toEqual(["junior", 1, "0.8", "1"]);
  });

  test("places its issues and its trace below the pointer that it was given", () => {
    const faulty = buildLadder({ ...document, startTierId: "lead" }, "/ladders/3");
    expect(faulty.ok ? [] : faulty.issues.map(({ path }) => path)).toEqual(["/ladders/3/startTierId"]);
    expect(
      built()
        .checkState({ ...state, tierId: "lead" }, "/state/people/2/tiers/0")
        .map(({ code, path }) => [code, path]),
    ).toEqual([["tiers.state_of_unknown_tier", "/state/people/2/tiers/0/tierId"]]);
    expect(built().checkState(state, "/state")).toEqual([]);
    expect(
      built()
        .checkDecision("lead", "/decisions/7")
        .map(({ code, path }) => [code, path]),
    ).toEqual([["tiers.unknown_tier", "/decisions/7/toTierId"]]);
    expect(built().checkDecision("senior", "/decisions/7")).toEqual([]);
  });

  test("judges exact numbers, and records one node", () => {
    const third = { numerator: readDecimal("271"), denominator: readDecimal("3") };
    const reading = {
      period: parsePeriod("2026-Q2"),
      personId: null,
      measures: new Map([["score", third]]),
      attributes: new Map(),
    };
    const trace = recorder();
    const result = built().judge(reading, state, null, trace);
    const tree = trace.finish();
    expect(result.proposal.move).toBe("promote");
    expect(trace.mark()).toBe(1);
    const nodes = tree === undefined ? [] : nodesOf(tree);
    expect(nodes.map(({ ref }) => ref)).toEqual([
      "/ladders/3",
      "/ladders/3/tiers/0",
      "/ladders/3",
      "/ladders/3/tiers/1/enter",
      "/ladders/3",
      "/ladders/3",
      "/ladders/3/tiers/1",
    ]);
    expect(built().judge(reading, state, null)).toEqual(result);
    expect(
      built().judge({ ...reading, measures: new Map([["score", fractionOf(readDecimal("90"))]]) }, null, null)
        .tierId,
    ).toBe("senior");
  });

  test("reads states from anywhere", () => {
    const issues: never[] = [];
    expect(readTierState(state, "/state/people/0/tiers/1/state", issues)).toEqual(state);
    expect(issues).toEqual([]);
  });
});

describe("ladderSchema", () => {
  test("makes a JSON Schema", () => {
    const schema = z.toJSONSchema(ladderSchema(), { io: "input" });
    expect(schema).toMatchObject({
      type: "object",
      required: ["kind", "id", "tiers"],
      additionalProperties: false,
    });
  });
});
