import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { codeUnions, errorPage } from "../../scripts/writeErrors.js";
import { raisedCodes } from "./raisedCodes.js";

const listed = codeUnions().flatMap(({ codes }) => codes);
const raised = raisedCodes();

/** Does a source name a severity, by itself or as the name of the function that raises it? */
const names = (source: string, severity: string) =>
  source.includes(`"${severity}"`) || new RegExp(`\\b${severity}\\(`).test(source);

describe("the list of issue codes", () => {
  test("docs/errors.md is what `npx tsx scripts/writeErrors.ts` writes", () => {
    expect(readFileSync(`${root}docs/errors.md`, "utf8")).toBe(errorPage());
  });

  test("lists each code once", () => {
    const codes = listed.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test("says of each code, in one sentence, when it happens and how to mend it", () => {
    const unsaid = listed.filter(
      ({ meaning }) => !/^[^a-z].*; [^;]*\.$/.test(meaning) || meaning.length > 125,
    );
    expect(unsaid.map(({ code, meaning }) => `${code}: ${meaning}`)).toEqual([]);
  });

  test("lists every code that is raised", () => {
    const known = new Set(listed.map(({ code }) => code));
    expect(
      raised.filter(({ code }) => !known.has(code)).map(({ code, where }) => `${where}: ${code}`),
    ).toEqual([]);
  });

  test("lists no code that is raised nowhere", () => {
    const known = new Set(raised.map(({ code }) => code));
    expect(listed.filter(({ code }) => !known.has(code)).map(({ code, file }) => `${file}: ${code}`)).toEqual(
      [],
    );
  });

  test("names the severity that a code is raised with", () => {
    const severities = new Map(listed.map(({ code, severity }) => [code, severity.split(" or ")]));
    const other = raised.filter(
      ({ code, severity }) => severity !== undefined && severities.get(code)?.includes(severity) === false,
    );
    expect(other.map(({ code, where, severity }) => `${where}: ${code} is a ${severity}`)).toEqual([]);
  });

  test("calls no code a warning or a hint that is only raised as an error", () => {
    const files = new Map<string, string>();
    for (const { code, file } of raised) {
      files.set(code, (files.get(code) ?? "") + readFileSync(`${root}${file}`, "utf8"));
    }
    const softer = listed.filter(({ code, severity }) =>
      severity.split(" or ").some((each) => each !== "error" && !names(files.get(code) ?? "", each)),
    );
    expect(softer.map(({ code, severity }) => `${code}: ${severity}`)).toEqual([]);
  });
});
