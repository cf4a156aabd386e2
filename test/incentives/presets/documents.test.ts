import { readdirSync, readFileSync } from "node:fs";
import {
  compileCrediting,
  compilePayPackage,
  compilePlan,
  lintCrediting,
  lintPayPackage,
  lintPlan,
} from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { root } from "../../../scripts/entries.js";
import { presetOf } from "../presetOf.js";
import { presetNames } from "./presetNames.js";

const { plans, creditings, packages } = presetNames;
const all = [...plans, ...creditings, ...packages];

/** The rate that is reached holds for everything, which is what these plans are about: their doc comments say so. */
const withCliffs = ["partnerRebatePlan", "wholeCommissionPlan"];

/** Each scenario's text, to see which ready documents it is about. */
const folder = `${root}test/golden/incentives`;
const scenarios = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, "utf8"));

describe("ready documents", () => {
  test("are all those of the folder, but for the table that two of them share", () => {
    const files = readdirSync(`${root}src/incentives/presets`).map((file) => file.replace(".ts", ""));
    expect([...all, "commissionTiers"].sort()).toEqual(files.sort());
  });

  test.each(all)("%s is frozen, and its id is the name that it is exported under", (name) => {
    const document = presetOf(name);
    expect(document).toMatchObject({ id: name, version: "1" });
    expect(thawedIn(document)).toEqual([]);
  });

  test.each(plans)("%s compiles, and has nothing to mend", (name) => {
    expect(compilePlan(presetOf(name)).versions[0]?.id).toBe(name);
    const found = new Set(lintPlan(presetOf(name)).map(({ code, severity }) => `${severity} ${code}`));
    expect([...found]).toEqual(withCliffs.includes(name) ? ["warning incentives.cliff"] : []);
  });

  test.each(creditings)("%s compiles, and has nothing to mend", (name) => {
    expect(compileCrediting(presetOf(name)).document.id).toBe(name);
    expect(lintCrediting(presetOf(name))).toEqual([]);
  });

  test.each(packages)("%s compiles, and has nothing to mend", (name) => {
    expect(compilePayPackage(presetOf(name)).document.id).toBe(name);
    expect(lintPayPackage(presetOf(name))).toEqual([]);
  });

  test.each([...plans, ...creditings])("%s has a scenario", (name) => {
    expect(scenarios.some((text) => text.includes(`"${name}"`))).toBe(true);
  });
});

/** The paths of what is not frozen within a document. */
function thawedIn(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Object.isFrozen(value) ? [] : [path];
  return [...own, ...Object.entries(value).flatMap(([key, each]) => thawedIn(each, `${path}/${key}`))];
}
