import {
  readFxiaokeStages,
  readHubSpotStages,
  readSalesforceStages,
  readZohoStages,
  stageModelOf,
} from "attainment/interop";
import { compileStageModel } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import * as fxiaoke from "./fixtures/fxiaoke.js";
import * as hubSpot from "./fixtures/hubSpot.js";
import * as salesforce from "./fixtures/salesforce.js";
import * as zoho from "./fixtures/zoho.js";
import { refusals } from "./told.js";

const tables = {
  Zoho: readZohoStages(zoho.pipeline, zoho.pickList),
  Salesforce: readSalesforceStages(salesforce.stageRows),
  HubSpot: readHubSpotStages(hubSpot.pipeline),
  Fxiaoke: readFxiaokeStages(fxiaoke.stageField, { kinds: { "5": "won", "6": "lost", "7": "void" } }),
};

describe("the stages of a CRM", () => {
  test("of Zoho: actual values, probabilities from the pick list", () => {
    expect(tables.Zoho.pipelineId).toBe("Standard (Standard)");
    expect(tables.Zoho.stages.slice(0, 3)).toEqual([
      {
        key: "Qualification",
        kind: "open",
        label: "Qualifying",
        order: 1,
        probability: "0.1",
        forecastCategory: "pipeline",
      },
      {
        key: "Needs Analysis",
        kind: "open",
        label: "Needs Analysis",
        order: 2,
        probability: "0.2",
        forecastCategory: "bestCase",
      },
      {
        key: "Closed Won",
        kind: "won",
        label: "Won",
        order: 3,
        probability: "1",
        forecastCategory: "closed",
      },
    ]);
    const maps = [{ ...zoho.pipeline.maps[0], _delete: true }];
    expect(readZohoStages({ ...zoho.pipeline, maps }).stages[0]).toMatchObject({ archived: true });
  });

  test("of Salesforce: flags, and what is not active is archived", () => {
    expect(tables.Salesforce.stages.map(({ archived, kind }) => [kind, archived ?? false])).toEqual([
      ["open", false],
      ["open", false],
      ["won", false],
      ["won", false],
      ["lost", false],
      ["open", true],
    ]);
  });

  test("of HubSpot: closed and a probability of one is won, and both are text", () => {
    expect(tables.HubSpot.stages.map(({ kind, probability }) => [kind, probability])).toEqual([
      ["open", "0.2"],
      ["open", "0.4"],
      ["won", "1"],
      ["lost", "0"],
      ["open", "0.3"],
    ]);
  });

  test("of Fxiaoke: options in their order, kinds as given", () => {
    expect(tables.Fxiaoke.stages.map(({ kind, order }) => [kind, order])).toEqual([
      ["open", 1],
      ["open", 2],
      ["won", 3],
      ["lost", 4],
      ["void", 5],
    ]);
  });

  test.each<[fault: string, run: () => unknown, code: string]>([
    [
      "a kind that is none",
      // What a program without types may hand over.
      () => readFxiaokeStages(fxiaoke.stageField, JSON.parse('{ "kinds": { "5": "closed" } }')),
      "document.wrong_value /kinds/5",
    ],
    ["a pipeline without stages", () => readZohoStages({ display_value: "a" }), "document.wrong_type /maps"],
    [
      "a stage without a type",
      () => readZohoStages({ maps: [{ actual_value: "a" }] }),
      "interop.unknown_stage_kind /maps/0/forecast_type",
    ],
    [
      "a stage without a name",
      () => readSalesforceStages([{ IsClosed: false }]),
      "document.missing_field /stages/0/key",
    ],
    [
      "a probability of 120",
      () => readSalesforceStages([{ ApiName: "a", IsClosed: false, DefaultProbability: 120 }]),
      "interop.probability_out_of_range /0/DefaultProbability",
    ],
    [
      "a stage twice",
      () => readSalesforceStages([salesforce.stageRows[0], salesforce.stageRows[0]]),
      "document.duplicate_id /stages/1/key",
    ],
    [
      "a stage without metadata",
      () => readHubSpotStages({ id: "a", stages: [{ id: "1" }] }),
      "interop.unknown_stage_kind /stages/0/metadata/isClosed",
    ],
    [
      "a kind for a label",
      () => readFxiaokeStages(fxiaoke.stageField, { kinds: { 赢单: "won" } }),
      "interop.unknown_stage_key /kinds/赢单",
    ],
  ])("%s is refused", (_fault, run, code) => {
    expect(refusals(run)).toEqual([code]);
  });
});

describe("a stage table", () => {
  test.each(Object.entries(tables))("of %s becomes a stage model that compiles", (_crm, table) => {
    const { document } = compileStageModel(stageModelOf(table));
    expect(document.stages.map(({ id }) => id).sort()).toEqual(table.stages.map(({ key }) => key).sort());
  });

  test("stands in its order, with archived stages last", () => {
    const stages = [
      { key: "late", kind: "open" },
      { key: "old", kind: "open", order: 0, archived: true },
      { key: "second", kind: "won", order: 2 },
      { key: "first", kind: "open", order: 1 },
    ] as const;
    expect(stageModelOf({ stages }, "own").stages.map(({ id }) => id)).toEqual([
      "first",
      "second",
      "late",
      "old",
    ]);
    expect(stageModelOf({ stages }, "own").id).toBe("own");
  });

  test("at fault is refused", () => {
    const stages = [{ key: "a", kind: "open", probability: "20" }] as const;
    expect(refusals(() => stageModelOf({ stages }))).toEqual([
      "interop.probability_out_of_range /stages/0/probability",
    ]);
    expect(refusals(() => stageModelOf({ stages: [] }))).toEqual(["document.wrong_value /stages"]);
  });
});
