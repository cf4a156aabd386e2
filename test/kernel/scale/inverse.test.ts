import { describe, expect, test } from "vitest";
import { compileScale } from "../../../src/kernel/scale/index.js";
import { codesThrownBy } from "./codesThrownBy.js";
import { bands, grades, graduated, quota, whole } from "./sampleScales.js";

describe("inverse", () => {
  test.each([
    ["0", "0"],
    ["-5", "0"],
    ["5000", "100000"],
    ["5000.01", "100000.13"],
    ["9000", "150000"],
    ["13000", "200000"],
    ["23000", "300000"],
  ])("a value of %s needs %s", (target, x) => {
    expect(graduated.inverse(target, { step: "0.01" })).toEqual({ value: x, issues: [] });
  });

  test("takes the first place that reaches the target where the value jumps or falls", () => {
    expect(whole.inverse("8000", { step: "0.01" }).value).toBe("100000");
    expect(whole.inverse("5000", { step: "0.01" }).value).toBe("100000");
    expect(whole.inverse("4999", { step: "0.01" }).value).toBe("99980");
    const falling = compileScale({
      kind: "bands",
      mode: "whole",
      bands: [
        { from: "0", rate: "0.1" },
        { from: "100", rate: "0.05" },
      ],
    });
    expect(falling.inverse("9", { step: "1" }).value).toBe("90");
    expect(falling.inverse("10", { step: "1" }).value).toBe("200");
  });

  test.each([
    ["12.345", "12.345"],
    ["23.4555", "24.69"],
    ["46.29375", "49.38"],
    ["58.0215", "61.725"],
  ])("grosses up: a rest of %s needs %s", (rest, gross) => {
    const tax = compileScale({
      kind: "bands",
      mode: "graduated",
      boundsIn: "quota",
      bands: [
        { from: "0", rate: "0" },
        { from: "1", rate: "0.1" },
        { from: "3", rate: "0.05" },
      ],
    });
    expect(tax.inverse(rest, { step: "0.001", of: "rest", quota: "12.345" }).value).toBe(gross);
  });

  test("is null with a reason where a cap keeps the value below", () => {
    const capped = compileScale({
      kind: "bands",
      mode: "graduated",
      bands,
      steps: [{ kind: "cap", id: "cap", at: "10000" }],
    });
    expect(capped.inverse("10000", { step: "1" }).value).toBe("162500");
    const beyond = capped.inverse("10000.01", { step: "1" });
    expect(beyond).toMatchObject({ value: null, reason: "out_of_reach" });
    expect(beyond.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["scale.out_of_reach", "warning"],
    ]);
  });

  test("is null where nothing is left of more", () => {
    const all = compileScale({
      kind: "bands",
      mode: "graduated",
      bands: [
        { from: "0", rate: "0" },
        { from: "100", rate: "1" },
      ],
    });
    expect(all.inverse("100", { step: "1", of: "rest" }).value).toBe("100");
    expect(all.inverse("100.01", { step: "0.01", of: "rest" })).toMatchObject({
      value: null,
      reason: "out_of_reach",
    });
  });

  test("finds a rest that rounding lets rise and fall", () => {
    const steps = [{ kind: "round", id: "full", places: 0, mode: "halfUp" }];
    const rounded = compileScale({
      kind: "bands",
      mode: "whole",
      bands: [{ from: "0", rate: "0.5" }],
      steps,
    });
    // At 0.99 nothing is taken yet, at 1 a whole unit is.
    expect(rounded.inverse("0.99", { step: "0.01", of: "rest" }).value).toBe("0.99");
    expect(rounded.inverse("1", { step: "0.01", of: "rest" }).value).toBe("2");
  });

  test("finds the least rest under a value that falls in stairs", () => {
    const steps = [{ kind: "round", id: "full", places: 0, mode: "halfUp" }];
    const falling = compileScale({
      kind: "bands",
      mode: "whole",
      bands: [{ from: "0", rate: "-0.5" }],
      steps,
    });
    // At 1 the value falls to -1 at once.
    expect(falling.inverse("1.2", { step: "0.01", of: "rest" }).value).toBe("1");
  });

  test("follows blocks, and gives up where they go against the rate", () => {
    const blocks = (rate: string) =>
      compileScale({
        kind: "bands",
        mode: "graduated",
        bands: [{ from: "0", rate, amount: "5", per: { size: "10", partial: "down" } }],
      });
    expect(blocks("0.1").inverse("12", { step: "0.01" }).value).toBe("20");
    expect(blocks("0.1").inverse("12.5", { step: "0.01" }).value).toBe("25");
    expect(blocks("-0.1").inverse("12.5", { step: "0.01" })).toMatchObject({
      value: null,
      reason: "not_invertible",
    });
  });

  test("starts from zero, also where zero has a rule of its own", () => {
    const scale = compileScale({
      kind: "bands",
      mode: "whole",
      atZero: "zero",
      bands: [{ from: "0", amount: "7" }],
    });
    expect(scale.inverse("0", { step: "5" }).value).toBe("0");
    expect(scale.inverse("7", { step: "5" }).value).toBe("5");
  });

  test("passes over what is refused", () => {
    const scale = compileScale({
      kind: "bands",
      mode: "whole",
      below: "refuse",
      above: "refuse",
      bands: [{ from: "10", to: "20", rate: "1" }],
    });
    expect(scale.inverse("5", { step: "3" }).value).toBe("12");
    expect(scale.inverse("20", { step: "1" })).toMatchObject({ value: null, reason: "out_of_reach" });
  });

  test("counts a bound to the band that holds it", () => {
    const document = {
      kind: "bands",
      mode: "whole",
      bands: [
        { from: "0", rate: "0.1" },
        { from: "100", rate: "0.05" },
      ],
    };
    expect(compileScale({ ...document, boundary: "lowerBand" }).inverse("10", { step: "1" }).value).toBe(
      "100",
    );
    expect(compileScale({ ...document, boundary: "upperBand" }).inverse("10", { step: "1" }).value).toBe(
      "200",
    );
    const points = [
      { at: "0", value: "0" },
      { at: "10", value: "5" },
    ];
    const curve = compileScale({ kind: "curve", points, outside: { above: "refuse" } });
    expect(curve.inverse("5", { step: "1" }).value).toBe("10");
  });

  test("of a curve, by its lines", () => {
    const curve = compileScale({
      kind: "curve",
      points: [
        { at: "0", value: "10" },
        { at: "10", value: "0" },
        { at: "20", value: "40" },
      ],
    });
    expect(curve.inverse("10", { step: "1" }).value).toBe("0");
    expect(curve.inverse("11", { step: "0.1" }).value).toBe("12.8");
    expect(curve.inverse("41", { step: "1" }).reason).toBe("out_of_reach");
  });

  test("refuses questions that have no answer", () => {
    expect(codesThrownBy(() => graduated.inverse("x", { step: "0" }))).toEqual([
      "decimal.not_decimal",
      "scale.bad_input",
    ]);
    expect(codesThrownBy(() => graduated.inverse("1", { step: "-0.01" }))).toEqual(["scale.bad_input"]);
    expect(codesThrownBy(() => grades.inverse("1", { step: "1" }))).toEqual(["scale.grade_has_no_amount"]);
    expect(codesThrownBy(() => quota.inverse("1", { step: "1" }))).toEqual(["scale.missing_quota"]);
    expect(quota.inverse("1", { step: "1", quota: "0" }).reason).toBe("zero_quota");
    // The types refuse it; plain JavaScript does not.
    const options: { step: string } = { step: "1", ...{ of: "pay", steps: 1 } };
    expect(codesThrownBy(() => graduated.inverse("1", options))).toEqual([
      "document.unknown_field",
      "scale.bad_input",
    ]);
  });
});
