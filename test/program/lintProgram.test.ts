import { lintProgram } from "attainment/program";
import { describe, expect, test } from "vitest";
import { program } from "./quarter.js";

const codesOf = (document: unknown) => lintProgram(document).map(({ code, path }) => [code, path]);

describe("lintProgram", () => {
  test("tells every error of a program that has some", () => {
    expect(codesOf({ ...program, parts: [{ documentId: "spiff" }] })).toEqual([
      ["program.unknown_document", "/parts/0/documentId"],
    ]);
  });

  test("tells a document that is read in another cycle than it is given", () => {
    const parts = (program.parts ?? []).filter(({ documentId }) => documentId !== "bonus");
    expect(codesOf({ ...program, parts })).toEqual(
      expect.arrayContaining([
        ["program.cycle_mismatch", "/plans/1/components/0/measure"],
        ["program.cycle_mismatch", "/plans/1/components/1/when/field"],
      ]),
    );
    expect(codesOf(program).map(([code]) => code)).not.toContain("program.cycle_mismatch");
  });

  test("tells a measure that nothing reads", () => {
    expect(codesOf(program)).toContainEqual(["program.unused_measure", "/measures/1"]);
  });

  test("passes on what documents have to say, with their places in the program", () => {
    const found = codesOf(program);
    expect(found.some(([, path]) => path?.startsWith("/rubrics/0"))).toBe(true);
    expect(found.some(([, path]) => path?.startsWith("/stageModels/0"))).toBe(true);
  });
});
