import { describe, expect, test } from "vitest";
import { compileCondition, safeCompileCondition } from "../../../src/kernel/condition/index.js";
import { untyped } from "../untyped.js";

const faultsOf = (document: unknown) => {
  const read = safeCompileCondition(document);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
};

describe("a test of the wrong form", () => {
  test("is told for what it is, with every fault once", () => {
    expect(faultsOf({ field: 7, gt: true, note: 1 })).toEqual([
      "document.wrong_type /field",
      "document.wrong_type /gt",
      "document.unknown_field /note",
    ]);
    expect(faultsOf({ field: "a", between: "1" })).toEqual(["document.wrong_type /between"]);
    expect(faultsOf({ field: "a", in: ["x", 1] })).toEqual(["document.wrong_type /in/1"]);
    expect(faultsOf({ field: "a", during: { from: "2026-01-01", until: "2026-02-01" } })).toEqual([
      "document.missing_field /during/to",
      "document.unknown_field /during/until",
    ]);
  });

  test("is told as often as it stands there, without filling memory", () => {
    const faults = faultsOf({ all: Array.from({ length: 50_000 }, () => ({ field: 1, gt: 1 })) });
    expect([faults.length, faults[0], faults[999]]).toEqual([
      1001,
      "document.wrong_type /all/0/field",
      "document.wrong_type /all/999/field",
    ]);
  });
});

describe("options", () => {
  const condition = compileCondition({ field: "a", exists: true });

  test("that are none are as good as absent", () => {
    for (const options of [null, 7, { trace: false }, { maxIssues: Number.NaN }])
      expect(condition.evaluate({ measures: { a: 1 } }, untyped(options))).toEqual(
        condition.evaluate({ measures: { a: 1 } }),
      );
  });

  test("that limit the issues count the rest", () => {
    const read = condition.safeEvaluate({ measures: { a: "x", b: "x", c: "x" } }, { maxIssues: 1 });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
      "decimal.not_decimal",
      "document.more_issues",
    ]);
  });
});
