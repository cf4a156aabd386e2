import {
  customerCare,
  eightStepSale,
  lintStageModel,
  type Stage,
  type StageMoves,
  sixStepSale,
} from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { lintProcess } from "../../src/kernel/process/index.js";
import { sale, stages } from "./sale.js";

function found(list: readonly Stage[], moves: StageMoves = {}): readonly (readonly [string, string])[] {
  return lintStageModel({ ...sale, stages: list, moves }).map(({ code, path }) => [code, path]);
}

const contact: Stage = { id: "contact", kind: "open", role: "seller" };
const won: Stage = { id: "won", kind: "won" };
const lost: Stage = { id: "lost", kind: "lost" };

describe("lintStageModel", () => {
  test("has nothing to say about a sound model, nor about the ready-made ones", () => {
    expect(found(stages)).toEqual([]);
    expect([sixStepSale, eightStepSale].map(lintStageModel)).toEqual([[], []]);
    expect(lintProcess(customerCare)).toEqual([]);
  });

  test.each<[string, readonly Stage[], readonly (readonly [string, string])[]]>([
    ["no won stage", [contact, lost], [["pipeline.no_won_stage", "/stages"]]],
    ["no lost stage", [contact, won], [["pipeline.no_lost_stage", "/stages"]]],
    [
      "an open stage behind a won one",
      [contact, won, { ...contact, id: "late" }, lost],
      [["pipeline.open_after_won", "/stages/2"]],
    ],
    ["a closed stage first", [lost, contact, won], [["pipeline.starts_closed", "/stages/0"]]],
    [
      "stages without a role",
      [{ id: "a", kind: "open" }, { id: "b", kind: "onHold" }, won, { id: "c", kind: "postSale" }, lost],
      [
        ["pipeline.stage_without_role", "/stages/0"],
        ["pipeline.stage_without_role", "/stages/1"],
        ["pipeline.stage_without_role", "/stages/3"],
      ],
    ],
    [
      "probabilities that fall",
      [{ ...contact, probability: "0.5" }, { ...contact, id: "b", probability: "0.49" }, won, lost],
      [["pipeline.probability_falls", "/stages/1/probability"]],
    ],
    [
      "probabilities of closed stages",
      [contact, { ...won, probability: "0.9" }, { ...lost, probability: "0.1" }],
      [
        ["pipeline.probability_of_closed", "/stages/1/probability"],
        ["pipeline.probability_of_closed", "/stages/2/probability"],
      ],
    ],
    [
      "exits that nothing asks for",
      [contact, won, { ...lost, requiredFields: ["reason"] }],
      [["pipeline.exit_never_asked", "/stages/2"]],
    ],
  ])("finds %s", (_name, list, expected) => {
    expect(found(list)).toEqual(expected);
  });

  test("lets stages be that are as probable as those before them", () => {
    const even = { ...contact, probability: "0.5" };
    expect(
      found([even, { ...even, id: "b", probability: "0.50" }, { ...won, probability: 1 }, lost]),
    ).toEqual([]);
  });
});
