import { describe, expect, test } from "vitest";
import { NO_READINGS } from "../../../src/kernel/condition/index.js";
import { decimalOf, formatFraction, fractionOf, quotient } from "../../../src/kernel/decimal/index.js";
import { buildScale, type Scale } from "../../../src/kernel/scale/index.js";

function built(document: Scale) {
  const scale = buildScale(document, "/components/0/scale");
  if (!scale.ok) throw new Error("the scale is sound");
  return scale.data;
}

const value = (text: string) => ({ value: fractionOf(decimalOf(text)) });
const bands = [{ from: "0", rate: "0.1", to: "100" }];
const rounded = {
  kind: "bands",
  mode: "graduated",
  bands,
  roundEachBand: { places: 2, mode: "halfUp" },
} as const;

describe("a built scale", () => {
  test("tells faults below the place of its document", () => {
    const faulty = buildScale({ kind: "bands", bands: [] }, "/components/0/scale");
    expect(faulty.ok ? [] : faulty.issues.map(({ path }) => path)).toEqual(["/components/0/scale/bands"]);
  });

  test("tells what it needs", () => {
    const steps = [
      { kind: "multiply", id: "factor", by: { measure: "factor" } },
      { kind: "round", id: "cents", places: 2, mode: "halfUp", when: { field: "isPaid", is: true } },
    ] as const;
    const scale = built({
      kind: "bands",
      mode: "whole",
      boundsIn: "quota",
      bands: [{ from: "0", rate: "1" }],
      steps,
    });
    expect(scale).toMatchObject({
      measures: ["factor"],
      fields: ["isPaid"],
      needsQuota: true,
      grades: false,
      fixed: undefined,
    });
    expect(built({ kind: "bands", bands: [{ from: "0" }] })).toMatchObject({
      measures: [],
      fields: [],
      needsQuota: false,
      grades: true,
    });
    expect(scale.at(value("5"), NO_READINGS).reason).toBe("missing_quota");
    expect(scale.at({ ...value("5"), quota: fractionOf(decimalOf("0")) }, NO_READINGS).reason).toBe(
      "zero_quota",
    );
  });

  test("rates a quotient without rounding it", () => {
    const scale = built({
      kind: "bands",
      mode: "graduated",
      bands: [
        { from: "0", rate: "0.3" },
        { from: "0.3", rate: "0.6" },
      ],
    });
    const third = quotient(decimalOf("1"), decimalOf("3"));
    const { exact, band } = scale.at({ value: third }, NO_READINGS);
    expect([exact && formatFraction(exact), band]).toEqual(["0.11", 1]);
  });

  test.each([
    ["1.50", 2, "1.5", 2],
    ["0.125", undefined, "0.125", undefined],
    ["clamp", 2, "10", 2],
  ])("with %s above has %s places in all", (above, fixed, text, ofAbove) => {
    const scale = built({ ...rounded, above });
    expect(scale.fixed).toBe(fixed);
    expect(scale.at(value("50"), NO_READINGS).fixed).toBe(2);
    const result = scale.at(value("500"), NO_READINGS);
    expect([result.exact && formatFraction(result.exact), result.fixed]).toEqual([text, ofAbove]);
  });
});
