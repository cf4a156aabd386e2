import { compileStageModel, lintStageModel, safeCompileStageModel } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { buildStageModel } from "../../src/pipeline/buildStageModel.js";
import { stageModelSchema } from "../../src/pipeline/schema.js";
import { sale, stages } from "./sale.js";

function faults(document: unknown): readonly (readonly [string, string])[] {
  const read = safeCompileStageModel(document);
  return read.ok ? [] : read.issues.map(({ code, path }) => [code, path]);
}

const odd = {
  ...sale,
  stages: [
    { ...stages[0], id: "a", probability: "1.01", entry: [{ id: "g", when: { any: [] } }] },
    { ...stages[1], id: "a", probability: "half", requiredFields: ["x", "x"] },
    {
      ...stages[3],
      probability: -0.1,
      exit: [
        { id: "g", when: { field: "x", exists: true } },
        { id: "g", when: { field: "x", exists: true } },
      ],
      actions: [{ id: "t" }, { id: "t" }],
    },
  ],
  metrics: [
    { kind: "cycle", id: "open.count" },
    { kind: "cycle", id: "c" },
    { kind: "winRate", id: "c" },
  ],
};
const expected = [
  ["document.duplicate_id", "/stages/1/id"],
  ["condition.empty_list", "/stages/0/entry/0/when/any"],
  ["pipeline.probability_out_of_range", "/stages/0/probability"],
  ["document.duplicate_id", "/stages/1/requiredFields/1"],
  ["decimal.not_decimal", "/stages/1/probability"],
  ["document.duplicate_id", "/stages/2/exit/1/id"],
  ["document.duplicate_id", "/stages/2/actions/1/id"],
  ["pipeline.probability_out_of_range", "/stages/2/probability"],
  ["document.duplicate_id", "/metrics/0/id"],
  ["document.duplicate_id", "/metrics/2/id"],
];

describe("a stage model", () => {
  test("tells every fault with its place", () => {
    expect(faults(odd)).toEqual(expected);
    expect(lintStageModel(odd).map(({ code, path }) => [code, path])).toEqual(expected);
    expect(() => compileStageModel(odd)).toThrow();
  });

  test("inside another document tells where it stands in that", () => {
    const read = stageModelSchema().parse(odd);
    const built = buildStageModel(read, "/stageModels/1");
    expect(built.ok ? [] : built.issues.map(({ code, path }) => [code, path])).toEqual(
      expected.map(([code, path]) => [code, `/stageModels/1${path}`]),
    );
  });

  test.each<[string, object, string, string]>([
    ["no stages", { stages: [] }, "document.wrong_value", "/stages"],
    [
      "a kind that there is not",
      { stages: [{ id: "a", kind: "win" }] },
      "document.wrong_value",
      "/stages/0/kind",
    ],
    [
      "a metric that there is not",
      { metrics: [{ kind: "luck", id: "m" }] },
      "document.unknown_kind",
      "/metrics/0/kind",
    ],
    [
      "a definition that there is not",
      { metrics: [{ kind: "winRate", id: "m", definition: "any" }] },
      "document.wrong_value",
      "/metrics/0/definition",
    ],
    [
      "a minimum below zero",
      { metrics: [{ kind: "cycle", id: "m", minimum: -1 }] },
      "document.wrong_value",
      "/metrics/0/minimum",
    ],
    ["a rule that is no flag", { moves: { skip: "yes" } }, "document.wrong_type", "/moves/skip"],
    ["a field that there is not", { owner: "me" }, "document.unknown_field", "/owner"],
  ])("with %s is refused", (_name, terms, code, path) => {
    expect(faults({ ...sale, ...terms })).toEqual([[code, path]]);
  });

  test("is frozen through and through, and the caller's own is not", () => {
    const own = structuredClone(sale);
    const model = compileStageModel(own);
    expect([model, model.document, model.document.stages[0], model.process].every(Object.isFrozen)).toBe(
      true,
    );
    expect(Object.isFrozen(own.stages[0])).toBe(false);
  });

  test("has a JSON Schema", () => {
    const schema = z.toJSONSchema(stageModelSchema(), { io: "input" });
    expect(JSON.stringify(schema)).toContain('"postSale"');
  });
});
