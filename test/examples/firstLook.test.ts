import { readdirSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { runExample } from "./runExample.js";

const folder = "examples/first-look";
const scripts = readdirSync(`${root}${folder}`).filter((name) => /(?<!\.d)\.ts$/.test(name));

/** What each script prints. */
const outputs: Readonly<Record<string, readonly string[]>> = {
  "closing-a-quarter.ts": [
    "p-03 2100.00",
    "p-07 6440.04",
    "Wei: 6440.04 USD, first what it stands on, then the result",
    "  bookings: sum amount = 118000.5",
    "  pay: 6440.04 USD, the sum of",
    "    ae-2026: 6440.04 USD, the sum of",
    "      new-business: 6440.04 USD (bookings = 118000.5)",
    "        rounded to 2 places (halfUp) = 6440.04",
    "          scale (graduated) of 118000.5: 6440.04",
    "            band 0, from 0 to 100000: 100000 x 0.05 = 5000",
    "            band 100000, from 100000: 18000.5 x 0.08 = 1440.04  <- reached",
  ],
  "rubric-with-a-gate.ts": ["99.50"],
  "test-your-own-plan.ts": ["every law holds"],
  "tier-proposal.ts": ["promote intermediate"],
  "two-tier-commission.ts": [
    "9000.00",
    "ae-2026: 9000.00 USD, the sum of",
    "  new-business: 9000.00 USD (bookings = 150000)",
    "    rounded to 2 places (halfUp) = 9000.00",
    "      scale (graduated) of 150000: 9000",
    "        band 0, from 0 to 100000: 100000 x 0.05 = 5000",
    "        band 100000, from 100000: 50000 x 0.08 = 4000  <- reached",
  ],
};

describe("a first look", () => {
  test("every script runs here", () => {
    expect([...scripts].sort()).toEqual(Object.keys(outputs).sort());
  });

  test.each(Object.entries(outputs))("%s prints what it promises", (script, lines) => {
    expect(runExample(`first-look/${script}`)).toBe(`${lines.join("\n")}\n`);
  });

  test("npm run typecheck reads every script", () => {
    const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
    const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const checked = scripts.map((name) => `${root}${folder}/${name}`);
    expect(checked.filter((name) => !fileNames.includes(name))).toEqual([]);
  });
});
