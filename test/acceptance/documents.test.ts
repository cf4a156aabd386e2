import { describe, expect, test } from "vitest";
import { documents } from "./documents.js";
import { numbersIn, numbersInProse, readingsOf } from "./numbersIn.js";
import { casesFolder, publishedCases } from "./publishedCases.js";

const files = publishedCases();

describe("documents that are written by hand", () => {
  test.for(documents.map((written) => ({ ...written, name: `${written.file}/${written.id}` })))(
    "$name: no number stands in it that stands in what is expected alone, or in the prose that states the rule",
    ({ file, id, row }, context) => {
      if (files === null) return context.skip(`no cases at ${casesFolder}`);
      const published = files.find(({ name }) => name === file)?.cases.find((one) => one.id === id);
      if (published === undefined) throw new Error(`no case ${id} in ${file}`);
      const { rules, facts, answers, links, stated } = row;
      const known = readingsOf(numbersInProse([published.parameters, published.input]));
      const written = numbersIn([rules ?? null, facts ?? null, answers ?? null, links ?? null]);
      const foreign = [...numbersIn(published.expected)].filter((number) => !known.has(number));
      const named = numbersIn(stated ?? []);
      expect(foreign.filter((number) => written.has(number)).sort()).toEqual([...named].sort());
      const prose = numbersInProse(published.prose);
      expect([...named].filter((number) => !prose.has(number))).toEqual([]);
    },
  );
});

describe("numbers in a document", () => {
  const found = numbersIn({ a: ["5.0", { b: 5e-1, places: 2 }], c: "Tier 7", d: "2026-01", e: "-3/4" });

  test("are found at any depth", () => {
    expect([...found]).toEqual(["5", "0.5", "-3", "4"]);
  });

  test("may be written as percent and as fractions", () => {
    expect([...readingsOf(new Set(["5"]))]).toEqual(["0", "1", "5", "500", "0.05"]);
  });
});
