import { describe, expect, test } from "vitest";
import { isAttainmentError } from "../../../src/kernel/issue/index.js";
import { compileScale, safeCompileScale } from "../../../src/kernel/scale/index.js";

function faults(document: unknown): readonly (readonly [code: string, path: string])[] {
  const read = safeCompileScale(document);
  return read.ok ? [] : read.issues.map(({ code, path }) => [code, path] as const);
}

const bands = [
  { from: "0", rate: "0.05" },
  { from: "100", rate: "0.08" },
];

describe("faults of a document", () => {
  test.each([
    ["no bands", { kind: "bands", bands: [] }, [["scale.no_bands", "/bands"]]],
    [
      "a rate without a mode",
      { kind: "bands", bands },
      [
        ["scale.mode_required", "/bands/0/mode"],
        ["scale.mode_required", "/bands/1/mode"],
      ],
    ],
    [
      "an amount without a mode",
      { kind: "bands", bands: [{ from: "0", amount: "1" }] },
      [["scale.mode_required", "/bands/0/mode"]],
    ],
    [
      "an excess over nothing",
      { kind: "bands", mode: "excess", bands },
      [["scale.excess_over_required", "/excessOver"]],
    ],
    [
      "bounds out of order",
      { kind: "bands", mode: "whole", bands: [bands[1], bands[0]] },
      [["scale.unsorted", "/bands/1/from"]],
    ],
    [
      "a bound written twice",
      { kind: "bands", mode: "whole", bands: [bands[0], { from: "0.0", rate: "1", id: "b" }] },
      [["scale.unsorted", "/bands/1/from"]],
    ],
    [
      "an end before its start",
      { kind: "bands", mode: "whole", above: "clamp", bands: [{ from: "5", to: "5", rate: "1" }] },
      [["scale.unsorted", "/bands/0/to"]],
    ],
    [
      "an end and nothing above",
      { kind: "bands", mode: "whole", bands: [{ from: "0", to: "5", rate: "1" }] },
      [["scale.above_required", "/above"]],
    ],
    [
      "two bands of one id",
      { kind: "bands", bands: [{ id: "5", from: "0" }, { from: "5" }] },
      [["scale.duplicate_band_id", "/bands/1/from"]],
    ],
    [
      "blocks of nothing",
      {
        kind: "bands",
        mode: "whole",
        bands: [{ from: "0", amount: "1", per: { size: "0", partial: "up" } }],
      },
      [["scale.size_not_positive", "/bands/0/per/size"]],
    ],
    [
      "blocks of no amount",
      { kind: "bands", mode: "whole", bands: [{ from: "0", rate: "1", per: { size: "1", partial: "up" } }] },
      [["scale.per_without_amount", "/bands/0/per"]],
    ],
    [
      "a curve of one point",
      { kind: "curve", points: [{ at: "0", value: "1" }] },
      [["scale.too_few_points", "/points"]],
    ],
    [
      "points out of order",
      {
        kind: "curve",
        points: [
          { at: "1", value: "1" },
          { at: "1.0", value: "2" },
        ],
      },
      [["scale.unsorted", "/points/1/at"]],
    ],
    [
      "points of one id",
      {
        kind: "curve",
        points: [
          { at: "1", value: "1", id: "a" },
          { at: "2", value: "2", id: "a" },
        ],
      },
      [["document.duplicate_id", "/points/1/id"]],
    ],
    ["an unknown kind", { kind: "step" }, [["document.unknown_kind", "/kind"]]],
    [
      "an unknown field",
      { kind: "bands", mode: "whole", bands, cap: 1 },
      [["document.unknown_field", "/cap"]],
    ],
    ["no document", 42, [["document.wrong_type", ""]]],
    ["no versions", [], [["scale.no_versions", ""]]],
  ])("%s", (_name, document, expected) => {
    expect(faults(document)).toEqual(expected);
  });

  test.each([
    ["hole", "90", "scale.gap", "10"],
    ["overlap", "100.01", "scale.overlap", "0.01"],
  ])("a %s is told with its exact width", (_name, to, code, width) => {
    const read = safeCompileScale({ kind: "bands", mode: "whole", bands: [{ ...bands[0], to }, bands[1]] });
    expect(read.ok ? null : read.issues).toMatchObject([
      { code, path: "/bands/0/to", params: { to, next: "100", width } },
    ]);
  });

  test("an end that equals the next start is fine, however it is written", () => {
    expect(faults({ kind: "bands", mode: "whole", bands: [{ ...bands[0], to: "1e2" }, bands[1]] })).toEqual(
      [],
    );
  });

  test("all are told at once, decimals outside the grammar with their places", () => {
    const document = {
      kind: "bands",
      mode: "graduated",
      excessOver: "1,000",
      below: "none",
      bands: [
        { from: " 0", rate: "5%" },
        { from: "10", to: "0x10", amount: "", mode: "excess" },
        { from: 2 ** 53, to: "1e400", rate: "1", per: { size: "-1", partial: "up" } },
      ],
      steps: [{ kind: "cap", id: "cap", at: "much" }],
    };
    expect(
      faults(document)
        .map(([code, path]) => `${code} ${path}`)
        .sort(),
    ).toEqual([
      "decimal.not_decimal /bands/0/from",
      "decimal.not_decimal /bands/0/rate",
      "decimal.not_decimal /bands/1/amount",
      "decimal.not_decimal /bands/1/to",
      "decimal.not_decimal /below",
      "decimal.not_decimal /excessOver",
      "decimal.not_decimal /steps/0/at",
      "decimal.too_long /bands/2/to",
      "decimal.unsafe_integer /bands/2/from",
      "scale.above_required /above",
      "scale.per_without_amount /bands/2/per",
      "scale.size_not_positive /bands/2/per/size",
    ]);
  });

  test("a scale of grades has no amounts", () => {
    const document = {
      kind: "bands",
      mode: "whole",
      excessOver: "1",
      below: "0",
      above: "5",
      negative: "mirror",
      atZero: "zero",
      roundEachBand: { places: 2, mode: "halfUp" },
      steps: [{ kind: "cap", id: "cap", at: "1" }],
      bands: [
        { from: "0", mode: "whole", per: { size: "1", partial: "up" } },
        { from: "5", to: "9" },
      ],
    };
    expect(faults(document)).toEqual([
      ["scale.grade_has_no_amount", "/below"],
      ["scale.grade_has_no_amount", "/above"],
      ["scale.grade_has_no_amount", "/negative"],
      ["scale.grade_has_no_amount", "/atZero"],
      ["scale.grade_has_no_amount", "/steps"],
      ["scale.rate_on_grade", "/mode"],
      ["scale.rate_on_grade", "/excessOver"],
      ["scale.rate_on_grade", "/roundEachBand"],
      ["scale.rate_on_grade", "/bands/0/mode"],
      ["scale.rate_on_grade", "/bands/0/per"],
    ]);
  });

  test("hostile values are read, not run", () => {
    const getter = Object.defineProperty({ kind: "bands" }, "bands", { enumerable: true, get: () => [] });
    expect(faults(getter)[0]).toEqual(["document.accessor", "/bands"]);
    expect(faults(JSON.parse('{ "kind": "bands", "__proto__": {}, "bands": [] }'))[0]?.[0]).toBe(
      "document.forbidden_key",
    );
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(faults(proxy)[0]?.[0]).toBe("document.unreadable");
  });
});

describe("compileScale", () => {
  test("throws what safeCompileScale returns", () => {
    try {
      compileScale({ kind: "bands", bands });
      expect.unreachable();
    } catch (error) {
      expect(isAttainmentError(error) && error.issues.map(({ code }) => code)).toEqual([
        "scale.mode_required",
        "scale.mode_required",
      ]);
    }
  });

  test("gives a frozen scale that later changes of the document do not reach", () => {
    const document = { kind: "bands", mode: "whole", bands: [{ from: "0", rate: "0.1" }] };
    const scale = compileScale(document);
    document.bands[0] = { from: "0", rate: "0.9" };
    expect(scale.evaluate("100").value).toBe("10");
    expect([scale, scale.inputs, scale.versions, scale.versions[0]].every(Object.isFrozen)).toBe(true);
  });

  test("gives results that are the caller's own", () => {
    const scale = compileScale({ kind: "bands", mode: "whole", bands: [{ from: "0", rate: "0.1" }] });
    const first = scale.evaluate("1");
    Object.assign(first.band ?? {}, { id: "changed" });
    expect(scale.evaluate("1").band?.id).toBe("0");
  });
});

describe("a history", () => {
  const version = (from: string, to: string | undefined, rate: string) => ({
    kind: "bands",
    id: "table",
    version: rate,
    effective: to === undefined ? { from } : { from, to },
    mode: "graduated",
    bands: [{ from: "0", rate }],
  });
  const [first, second] = [
    version("2025-01-01", "2026-01-01", "0.05"),
    version("2026-01-01", undefined, "0.06"),
  ];

  test("picks the version by date, in any order of the documents", () => {
    for (const documents of [
      [first, second],
      [second, first],
    ]) {
      const scale = compileScale(documents);
      expect(scale.evaluate({ value: "100", on: "2025-12-31" }).value).toBe("5");
      expect(scale.evaluate({ value: "100", on: "2026-01-01" }).value).toBe("6");
      expect(scale.marginal({ value: "100", on: "2026-01-01" })).toBe("0.06");
    }
    expect(compileScale([first, second]).versions).toEqual([
      { id: "table", title: null, version: "0.05", effective: { from: "2025-01-01", to: "2026-01-01" } },
      { id: "table", title: null, version: "0.06", effective: { from: "2026-01-01", to: null } },
    ]);
  });

  test.each([
    ["no date", "100", "scale.no_version"],
    ["a date before all", { value: "100", on: "2024-12-31" }, "scale.no_version"],
    ["no real date", { value: "100", on: "2025-02-30" }, "date.not_a_date"],
  ])("%s is a fault", (_name, input, code) => {
    const read = compileScale([first, second]).safeEvaluate(input);
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, "/on"]]);
  });

  test("refuses overlaps and different scales, each with its place", () => {
    expect(faults([first, version("2025-06-01", undefined, "0.06")])).toEqual([
      ["history.overlap", "/1/effective"],
    ]);
    expect(faults([first, { ...second, id: "other" }])).toEqual([["scale.different_ids", "/1/id"]]);
    expect(faults([first, { ...second, bands: [] }])).toEqual([["scale.no_bands", "/1/bands"]]);
    expect(faults({ ...first, effective: { from: "2026-13-01" } })).toEqual([
      ["date.not_a_date", "/effective/from"],
    ]);
  });

  test("of one version needs no date, but keeps to its own", () => {
    const scale = compileScale(first);
    expect(scale.evaluate("100").value).toBe("5");
    const late = scale.safeEvaluate({ value: "100", on: "2026-01-01" });
    expect(late.ok).toBe(false);
  });
});
