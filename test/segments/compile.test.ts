import { compileSegmentation, customerGrade, safeCompileSegmentation } from "attainment/segments";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { buildSegmentation } from "../../src/segments/buildSegmentation.js";
import { segmentationSchema } from "../../src/segments/schema.js";
import { byScore, bySize } from "./documents.js";

function faults(document: unknown): readonly string[] {
  const compiled = safeCompileSegmentation(document);
  return compiled.ok ? [] : compiled.issues.map(({ code, path }) => `${code} ${path}`);
}

const [power, loyalty] = byScore.score;
const [low, middle, high] = byScore.grades;
const gradeCurve = { kind: "bands", bands: [{ from: "0", id: "low" }] };
const quotaCurve = {
  kind: "curve",
  boundsIn: "quota",
  points: [
    { at: "0", value: "0" },
    { at: "1", value: "1" },
  ],
};

describe("a document that is refused, with every fault", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["no object", 42, ["document.wrong_type "]],
    ["neither rules nor a score", { kind: "segmentation", id: "s" }, ["document.wrong_value "]],
    ["rules and a score", { ...bySize, score: byScore.score }, ["document.wrong_value "]],
    ["no rule", { ...bySize, segments: [] }, ["document.wrong_value /segments"]],
    [
      "no otherwise",
      { kind: "segmentation", id: "s", segments: bySize.segments },
      ["document.missing_field /otherwise"],
    ],
    ["an unknown field", { ...bySize, default: "x" }, ["document.unknown_field /default"]],
    [
      "a visit every no days",
      { ...bySize, segments: [{ ...bySize.segments[0], service: { visitEveryDays: 0 } }] },
      ["document.wrong_value /segments/0/service/visitEveryDays"],
    ],
    [
      "a condition without an operator",
      { ...bySize, segments: [{ id: "a", when: { field: "x" } }] },
      ["document.wrong_value /segments/0/when"],
    ],
    [
      "faults of conditions, and one id twice",
      {
        ...bySize,
        segments: [
          { id: "a", when: { field: "x", gt: "1,0" } },
          { id: "a", when: { all: [] } },
        ],
      },
      [
        "document.duplicate_id /segments/1/id",
        "decimal.not_decimal /segments/0/when/gt",
        "condition.empty_list /segments/1/when/all",
      ],
    ],
    [
      "faults of a score, all of them",
      {
        ...byScore,
        outOf: "0",
        score: [power, { ...loyalty, id: "power", curve: gradeCurve }, { ...loyalty, curve: quotaCurve }],
        missing: { moveTo: "nobody" },
        grades: [low, high, middle, { id: "C", from: "x" }],
        hysteresis: { down: "-1" },
      },
      [
        "document.duplicate_id /score/1/id",
        "document.duplicate_id /grades/3/id",
        "segments.bad_out_of /outOf",
        "segments.curve_of_grades /score/1/curve",
        "segments.curve_in_quota /score/2/curve/boundsIn",
        "weighting.sum_not_one /score",
        "document.unknown_reference /missing/moveTo",
        "segments.unsorted_grades /grades/2/from",
        "decimal.not_decimal /grades/3/from",
        "hysteresis.negative_margin /hysteresis/down",
      ],
    ],
    [
      "two grades with one bound",
      { ...byScore, grades: [low, { id: "B", from: 0 }] },
      ["segments.unsorted_grades /grades/1/from"],
    ],
    [
      "a weight below zero, and one that is no number",
      {
        ...byScore,
        score: [
          { ...power, weight: "-1" },
          { ...loyalty, weight: "x" },
        ],
      },
      ["weighting.negative_weight /score/0/weight", "decimal.not_decimal /score/1/weight"],
    ],
    [
      "a faulty curve",
      { ...byScore, score: [{ ...power, weight: 1, curve: { kind: "curve", points: [] } }] },
      ["scale.too_few_points /score/0/curve/points"],
    ],
    [
      "a rounding to parts of places",
      { ...byScore, rounding: { places: 0.5, mode: "halfUp" } },
      ["document.wrong_type /rounding/places"],
    ],
  ])("%s", (_name, document, expected) => {
    expect(faults(document)).toEqual(expected);
  });

  test("is thrown by the other door", () => {
    expect(() => compileSegmentation({ ...bySize, segments: [] })).toThrow(/attainment|segments/i);
  });
});

describe("a compiled segmentation", () => {
  test("lists the fields that it looks at, sorted", () => {
    expect(compileSegmentation(bySize).inputs).toEqual(["country", "growthRate", "revenue"]);
    expect(compileSegmentation(byScore).inputs).toEqual(["loyalty", "power"]);
    const step = { kind: "cap", id: "cap", at: { measure: "most" }, when: { field: "vip", is: false } };
    const curve = { ...quotaCurve, boundsIn: "value", steps: [step] };
    const capped = compileSegmentation({ ...byScore, score: [{ ...power, weight: 1, curve }] });
    expect(capped.inputs).toEqual(["most", "power", "vip"]);
  });

  test("is frozen with its document, a copy of what was handed over", () => {
    const document = structuredClone(bySize);
    const compiled = compileSegmentation(document);
    expect(compiled.document).toEqual(document);
    expect(compiled.document).not.toBe(document);
    expect(Object.isFrozen(compiled) && Object.isFrozen(compiled.inputs)).toBe(true);
    expect("segments" in compiled.document && Object.isFrozen(compiled.document.segments)).toBe(true);
    expect(Object.isFrozen(document)).toBe(false);
  });

  test("knows its segments in the order of the document", () => {
    const [rules, scored] = [buildSegmentation(bySize, ""), buildSegmentation(byScore, "")];
    expect(rules.ok && rules.data.segmentIds).toEqual(["key", "growing", "standard"]);
    expect(scored.ok && scored.data.segmentIds).toEqual(["C", "B", "A"]);
    const again = buildSegmentation({ ...bySize, otherwise: "key" }, "");
    expect(again.ok && again.data.segmentIds).toEqual(["key", "growing"]);
  });

  test("inside another document tells faults by their place there", () => {
    const built = buildSegmentation({ ...byScore, outOf: "-1" }, "/segmentations/2");
    expect(built.ok ? [] : built.issues.map(({ path }) => path)).toEqual(["/segmentations/2/outOf"]);
  });
});

test("weights that do not sum to 1 name no mend that a segmentation does not have", () => {
  const score = byScore.score.map((item) => ({ ...item, weight: "0.45" }));
  const read = safeCompileSegmentation({ ...byScore, score });
  expect(read.ok ? [] : read.issues.map(({ message }) => message)).toEqual([
    "The weights of the items sum to 0.9, not to 1. Correct them.",
  ]);
});

test("the schema can be written as JSON Schema", () => {
  const { anyOf = [] } = z.toJSONSchema(segmentationSchema(), { io: "input" });
  expect(anyOf).toHaveLength(2);
});

describe("the ready-made customer grade", () => {
  test("is frozen and sound", () => {
    expect(faults(customerGrade)).toEqual([]);
    expect(Object.isFrozen(customerGrade) && Object.isFrozen(customerGrade.score[0]?.curve)).toBe(true);
  });
});
