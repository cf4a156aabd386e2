import {
  compileSegmentation,
  lintSegmentation,
  rfmSegments,
  safeCompileSegmentation,
} from "attainment/segments";
import { describe, expect, test } from "vitest";

const document = {
  kind: "segmentation",
  id: "size",
  match: "exclusive",
  segments: [
    { id: "large", when: { field: "revenue", gte: 100 } },
    { id: "loud", when: { field: "complaints", gte: 5 } },
  ],
  otherwise: "rest",
} as const;

describe("rules that are each to fit alone", () => {
  const compiled = compileSegmentation(document);

  test("place whom one fits, and whom none fits", () => {
    const at = (revenue: number, complaints: number) =>
      compiled.evaluate({ customerId: "c", fields: { revenue, complaints } }).value;
    expect([at(100, 0), at(0, 5), at(0, 0)]).toEqual(["large", "loud", "rest"]);
  });

  test("refuse whom two fit", () => {
    const facts = { customerId: "c", fields: { revenue: 100, complaints: 5 } };
    const refused = compiled.safeEvaluate(facts);
    expect(refused.ok ? [] : refused.issues.map(({ code, params }) => [code, params.segmentIds])).toEqual([
      ["segments.overlapping_rules", ["large", "loud"]],
    ]);
    const reported = compiled.evaluate(facts, { onInvalid: "report", trace: true });
    expect([reported.value, reported.reason]).toEqual([null, "overlapping_rules"]);
    expect(reported.trace).toMatchObject({ value: null, note: "overlapping_rules" });
  });

  test("are told where they overlap", () => {
    const [issue, ...others] = lintSegmentation(document);
    expect(issue).toMatchObject({
      code: "segments.overlapping_rules",
      severity: "warning",
      path: "/segments/1/when",
      params: { segmentIds: ["large", "loud"] },
    });
    expect(others).toEqual([]);
    expect(lintSegmentation(rfmSegments)).toEqual([]);
  });
});

describe("fields with a scale", () => {
  const scaled = compileSegmentation(rfmSegments);
  const found = (fields: Readonly<Record<string, string | number | boolean | null>>) => {
    const result = scaled.safeEvaluate({ customerId: "c", fields });
    return result.ok ? result.data.value : result.issues.map(({ code, path }) => `${code} ${path}`);
  };

  test.each<[string, string | number | boolean, string]>([
    ["below", 0, "segments.off_scale"],
    ["above", 6, "segments.off_scale"],
    ["between whole numbers", "4.5", "segments.off_scale"],
    ["no number", "high", "segments.not_decimal"],
    ["truth", true, "segments.not_decimal"],
  ])("refuse what is %s", (_name, r, code) => {
    expect(found({ r, f: 5, m: 5 })).toEqual([`${code} /fields/r`]);
  });

  test("take both ends, as numbers or text, and what is not known", () => {
    expect(found({ r: "5", f: 5, m: "5.0" })).toBe("champions");
    expect(found({ r: 1, f: 1, m: 1 })).toBe("lost");
    expect(found({ r: null, f: null, m: null })).toBe("prospect");
  });

  test("leave the field out where that is asked for", () => {
    const result = scaled.evaluate(
      { customerId: "c", fields: { r: 6, f: 5, m: 5 } },
      { onInvalid: "report" },
    );
    expect(result.value).toBe("prospect");
    expect(result.leftOut).toMatchObject([{ id: "r", stream: "fields", reason: "segments.off_scale" }]);
  });

  test("look at a field that no rule looks at, too", () => {
    const { inputs } = compileSegmentation({ ...document, fields: { age: { between: [0, 120] } } });
    expect(inputs).toEqual(["age", "complaints", "revenue"]);
  });

  test.each<[string, unknown]>([
    ["upside down", { between: [5, 1] }],
    ["without a whole number", { between: ["1.2", "1.8"], whole: true }],
  ])("are refused %s", (_name, scale) => {
    const read = safeCompileSegmentation({ ...document, fields: { revenue: scale } });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["segments.bad_field_scale", "/fields/revenue/between"],
    ]);
  });
});

describe("rules that get nobody", () => {
  const lint = (...conditions: readonly object[]) =>
    lintSegmentation({
      kind: "segmentation",
      id: "rules",
      segments: conditions.map((when, index) => ({ id: `s${index}`, when })),
      otherwise: "other",
    }).map(({ code, path, params }) => [code, path, params.takenBy]);

  test("fit no customer at all", () => {
    const never = {
      all: [
        { field: "a", gte: 5 },
        { field: "a", lt: 5 },
      ],
    };
    expect(lint(never)).toEqual([["segments.impossible_rule", "/segments/0/when", undefined]]);
  });

  test("are left nobody by several others together", () => {
    const half = [
      { field: "a", lt: 5 },
      { field: "a", gte: 5 },
    ];
    expect(lint(...half, { field: "a", between: [0, 9] })).toEqual([
      ["segments.unreachable_rule", "/segments/2/when", "s0, s1"],
    ]);
    // Somebody whose a is not known gets to the last rule.
    expect(lint(...half, { field: "b", gte: 0 })).toEqual([]);
  });
});
