import { describe, expect, test } from "vitest";
import { closeYear } from "../../examples/people-year/closeYear.js";
import { add, lintProgram } from "../../src/index.js";
import { runExample } from "./runExample.js";

const { program, closes } = closeYear();

describe("a year of three consultants", () => {
  test("the program has no error and no warning", () => {
    expect(lintProgram(program).filter(({ severity }) => severity !== "hint")).toEqual([]);
  });

  test("the goals of people sum to the company's in each quarter", () => {
    const goals = program.goals?.[0]?.goals ?? [];
    const quarters = goals.filter(({ parentId }) => parentId === "company");
    expect(quarters.map(({ target }) => target)).toEqual(["260000", "325000", "325000", "390000"]);
    for (const { id, target } of quarters) {
      const below = goals.filter(({ parentId }) => parentId === id);
      const sum = below.reduce<string>((total, each) => add(total, String(each.target)), "0");
      expect(sum).toBe(target);
    }
  });

  test("the year's score is the mean of what the quarters printed", () => {
    const scores = closes.map(({ people }) => people[1]?.scores[0]?.value);
    expect(scores).toEqual(["86.76", "79.62", "80.84", "102.39"]);
    // (86.76 + 79.62 + 80.84 + 102.39) / 4 = 87.4025
    expect(closes.at(-1)?.people[1]?.scores[1]).toMatchObject({ value: "87.40", grade: "B" });
  });

  test("nobody is champion twice running, and nothing is left out", () => {
    const champions = closes.map(({ awards = [] }) => awards[0]?.won.map(({ personId }) => personId));
    expect(champions).toEqual([["ann"], ["cho"], ["ann"], ["cho"]]);
    expect(closes.flatMap(({ issues, leftOut = [] }) => [...issues, ...leftOut])).toEqual([]);
  });

  test("prints targets, the contract, the quarters and the year", () => {
    const text = runExample("people-year/main.ts");
    expect(text).toMatch(/the people come to 1215000, the company asks for 1300000/);
    expect(text).toMatch(/2026-Q2 {2}Ann +109 % +106\.34 +Junior consultant +promote/);
    expect(text).toMatch(/Cho +97\.31 +A/);
  });
});
