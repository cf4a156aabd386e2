import { describe, expect, test } from "vitest";
import { decimalOf, fractionOf, quotient } from "../../../src/kernel/decimal/index.js";
import { amountText, recorder } from "../../../src/kernel/trace/index.js";

const number = (text: string) => fractionOf(decimalOf(text));

describe("recorder", () => {
  test("makes a tree of its own, which shares nothing with what it was told", () => {
    const trace = recorder();
    const rounding = { mode: "halfUp", places: 2 };
    const sources = ["d-1"];
    const texts = ["a"];
    const inputs = [{ id: "x", value: number("1"), sources }];
    trace.node({ id: "r", kind: "round", ref: "", inputs, params: { texts }, value: number("1"), rounding });
    const tree = trace.finish();
    expect(tree?.rounding).toEqual(rounding);
    expect(tree?.rounding).not.toBe(rounding);
    expect(tree?.inputs[0]?.sources).not.toBe(sources);
    expect(tree?.params.texts).not.toBe(texts);
  });

  test("makes everything recorded since a mark the children of the next node, in order", () => {
    const trace = recorder();
    const mark = trace.mark();
    trace.node({ id: "a", kind: "constant", ref: "/a", value: number("1") });
    trace.node({ id: "b", kind: "constant", ref: "/b", value: number("2") });
    trace.node({ id: "s", kind: "sum", ref: "", value: number("3") }, mark);
    const tree = trace.finish();
    expect(tree?.children.map((child) => child.id)).toEqual(["a", "b"]);
    expect(tree?.value).toBe("3");
  });

  test("writes numbers as text, and the exact ratio beside a quotient without end", () => {
    const trace = recorder();
    const third = quotient(decimalOf("1"), decimalOf("3"));
    trace.node({
      id: "t",
      kind: "quotient",
      ref: "",
      inputs: [{ id: "x", value: third, sources: ["d-1"] }],
      params: { by: number("0.50"), on: true, in: ["a"] },
      value: third,
      unit: "ratio",
    });
    expect(trace.finish()).toEqual({
      id: "t",
      kind: "quotient",
      ref: "",
      inputs: [{ id: "x", value: "0.3333333333333333333333333333333333", sources: ["d-1"] }],
      params: { by: "0.5", on: true, in: ["a"] },
      value: "0.3333333333333333333333333333333333",
      unit: "ratio",
      ratio: { numerator: "1", denominator: "3" },
      children: [],
    });
  });

  test("has nothing to finish when nothing was recorded", () => {
    expect(recorder().finish()).toBeUndefined();
  });
});

describe("amountText", () => {
  test.each([
    ["9000", 2, "9000.00"],
    ["9000.5", undefined, "9000.5"],
    ["0.125", 2, "0.125"],
  ])("%s with %s places is %s", (text, fixed, expected) => {
    expect(amountText(number(text), fixed)).toBe(expected);
  });
});
