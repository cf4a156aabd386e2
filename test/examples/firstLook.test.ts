import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { entries, root } from "../../scripts/entries.js";
import { runExample } from "./runExample.js";

const folder = "examples/first-look";
const scripts = readdirSync(`${root}${folder}`).filter((name) => /(?<!\.d)\.ts$/.test(name));
const built = new Set(entries.map(({ specifier }) => specifier));

/** What each script prints that imports nothing but entries that exist. */
const outputs: Readonly<Record<string, readonly string[]>> = {
  "two-tier-commission.ts": [
    "9000.00",
    "ae-2026: 9000.00 USD, the sum of",
    "  new-business: 9000.00 USD (bookings = 150000)",
    "    rounded to 2 places (halfUp) = 9000.00",
    "      scale (graduated) of 150000: 9000",
    "        band 0, from 0 to 100000: 100000 x 0.05 = 5000",
    "        band 100000, from 100000: 50000 x 0.08 = 4000  <- reached",
  ],
  "test-your-own-plan.ts": ["every law holds"],
};

describe("a first look", () => {
  test.each(Object.entries(outputs))("%s prints what it promises", (script, lines) => {
    expect(runExample(`first-look/${script}`)).toBe(`${lines.join("\n")}\n`);
  });

  test("every script runs that can: the others wait for an entry", () => {
    const waiting = scripts.filter((script) => importsOf(script).some((entry) => !built.has(entry)));
    expect(scripts.filter((script) => !waiting.includes(script)).sort()).toEqual(Object.keys(outputs).sort());
    expect(waiting).toEqual(["closing-a-quarter.ts", "rubric-with-a-gate.ts", "tier-proposal.ts"]);
  });

  test("upcoming.d.ts declares just the entries that are waited for", () => {
    const declared = declarationsIn("upcoming.d.ts");
    const wanted = scripts.flatMap(importsOf).filter((entry) => !built.has(entry));
    expect([...declared].sort()).toEqual([...new Set(wanted)].sort());
  });

  test("npm run typecheck reads every script, also those that wait", () => {
    const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
    const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const checked = [...scripts, "upcoming.d.ts"].map((name) => `${root}${folder}/${name}`);
    expect(checked.filter((name) => !fileNames.includes(name))).toEqual([]);
    const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
    expect(manifest.scripts.typecheck).toContain("tsc -p tsconfig.json");
  });
});

/** The entries of this package that a script imports. */
function importsOf(script: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(`${root}${folder}/${script}`, "utf8"));
  return importedFiles.map(({ fileName }) => fileName).filter((name) => /^attainment(?:\/|$)/.test(name));
}

function declarationsIn(file: string): readonly string[] {
  const text = readFileSync(`${root}${folder}/${file}`, "utf8");
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  return statements.filter(ts.isModuleDeclaration).map(({ name }) => name.text);
}
