import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { closeQuarter, explain, program } from "../../examples/close-quarter/closeQuarter.js";
import { makeFiles } from "../../examples/close-quarter/makeData/makeFiles.js";
import { quarterOf } from "../../examples/close-quarter/quarterOf.js";
import { cells } from "../../examples/terminal/wrapped.js";
import { root } from "../../scripts/entries.js";
import { lintProgram } from "../../src/program/index.js";
import { runExample } from "./runExample.js";

const closes = closeQuarter();
const last = closes.at(-1);
const people = quarterOf(closes);
const person = (id: string) => people.find(({ close }) => close.id === id);

describe("the data of the example", () => {
  test.each(Object.entries(makeFiles()))("%s is what the script makes", (name, text) => {
    expect(readFileSync(`${root}examples/close-quarter/data/${name}`, "utf8")).toBe(text);
  });

  test("are of the size that was promised", () => {
    const { people: staff, deals } = JSON.parse(
      `{"people":${readFileSync(`${root}examples/close-quarter/data/people.json`, "utf8")},"deals":${readFileSync(`${root}examples/close-quarter/data/deals.json`, "utf8")}}`,
    );
    expect([staff.length, deals.length]).toEqual([24, 601]);
  });
});

describe("the program of the example", () => {
  test("has no error and no warning", () => {
    const found = lintProgram(program.document).filter(({ severity }) => severity !== "hint");
    expect(found).toEqual([]);
  });
});

describe("the quarter", () => {
  test("leaves out the deal of nobody, and says so in each month that reads it", () => {
    expect(last?.leftOut).toEqual([
      { id: "d-999", stream: "deals", index: 600, reason: "program.unknown_owner", amount: "9800" },
    ]);
  });

  test("pays who broke a rule commission and no bonus, and proposes a lower tier", () => {
    const { close, tier, bonus } = person("p-08") ?? {};
    expect(close?.scores[0]).toMatchObject({ value: "0.00", grade: "D", coefficient: "0" });
    expect(tier?.proposal).toMatchObject({ move: "demote", toTierId: "intermediate" });
    expect(bonus).toBe("0.00");
  });

  test("neither rates nor moves who was hired in the quarter", () => {
    const { close, tier } = person("p-06") ?? {};
    expect(close?.scores[0]).toMatchObject({ value: null, reason: "too_new", grade: null, coefficient: "1" });
    expect(tier?.proposal.reasons).toContain("protected");
  });

  test("pays each month of commission by one total, so that the months are the scale of the quarter", () => {
    const sales = closes
      .flatMap((close) => close.people.filter(({ id }) => id === "p-15"))
      .flatMap(({ statements }) => statements.filter(({ planId }) => planId === "commission"))
      .map(({ lines }) => lines[0]?.measured);
    expect(sales).toEqual(["16800.75", "47201.25", "23000.75"]);
    // (60,000 x 0.02 + 27,002.75 x 0.03) x 1.1
    expect(person("p-15")?.commission).toBe("2211.09");
  });

  test("explains one person with the same numbers", () => {
    const alone = explain("p-15", closes.at(-2)?.state ?? null);
    const { trace, ...result } = alone.people[0] ?? {};
    expect(JSON.stringify(result)).toBe(JSON.stringify(person("p-15")?.close));
    expect(alone.trace ?? trace).toBeDefined();
  });
});

describe("the demo", () => {
  test.each(["en", "zh-CN"])("reads well in a terminal of 100 columns: %s", (locale) => {
    const lines = runExample("close-quarter/main.ts", "--locale", locale).split("\n");
    expect(lines.filter((line) => cells(line) > 100)).toEqual([]);
    expect(lines.length).toBeGreaterThan(150);
  });

  test("prints JSON, and says when nobody is of that id", () => {
    const printed = JSON.parse(runExample("close-quarter/main.ts", "--json"));
    expect(Object.keys(printed)).toEqual(["months", "closes", "explained"]);
    expect(runExample("close-quarter/main.ts", "--person", "p-99")).toContain(
      "\np-99: nobody of that id is in this team.\n",
    );
  });
});
