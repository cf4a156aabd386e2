import { describe, expect, test } from "vitest";
import { filesBelow, type Rule, readSources } from "./readSources.js";
import { circles, folderCircles } from "./rules/circles.js";
import { directions } from "./rules/directions.js";
import { exportForms } from "./rules/exportForms.js";
import { length } from "./rules/length.js";
import { drawerNames } from "./rules/names.js";
import { lazySchemas, packages, zodImport } from "./rules/packages.js";
import { purity } from "./rules/purity.js";
import { typeHoles } from "./rules/typeHoles.js";
import { unfinished } from "./rules/unfinished.js";

const folders = ["src", "test", "examples", "scripts"];
const library = readSources(["src"]);
const everything = readSources(folders);

describe("everywhere", () => {
  test.each<[string, Rule]>([
    ["no file is over 300 lines", length],
    ["no any, and no type assertion without its reason", typeHoles],
    ["zod is imported as a namespace", zodImport],
    ["named exports only, each written out", exportForms],
    ["nothing is unfinished, silenced or skipped", unfinished],
  ])("%s", (_name, rule) => {
    expect(everything.flatMap(rule)).toEqual([]);
  });

  test("no file or folder is a drawer for odds and ends", () => {
    expect(drawerNames(folders.flatMap(filesBelow))).toEqual([]);
  });
});

describe("src", () => {
  test.each<[string, Rule]>([
    ["no clock, no chance, no environment, no output", purity],
    ["each package is imported in its one home", packages],
    ["no schema is built at the top of a module", lazySchemas],
    ["imports run one way and domains never meet", directions],
  ])("%s", (_name, rule) => {
    expect(library.flatMap(rule)).toEqual([]);
  });

  test("imports run in no circle, by file and by folder", () => {
    expect([...circles(library), ...folderCircles(library)]).toEqual([]);
  });
});
