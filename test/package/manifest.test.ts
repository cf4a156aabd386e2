import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { entries, root } from "../../scripts/entries.js";

const readText = (file: string) => readFileSync(`${root}${file}`, "utf8");

/** `exports` of package.json is the one list of entries; files that need a copy of it are held to it here. */
test("tsconfig resolves the package's own name to the sources of the entries", () => {
  const { compilerOptions } = JSON.parse(readText("tsconfig.json"));
  expect(compilerOptions.paths).toEqual(
    Object.fromEntries(entries.map(({ specifier, source }) => [specifier, [`./${source}`]])),
  );
});

test("typedoc documents every entry", () => {
  expect(JSON.parse(readText("typedoc.json")).entryPoints).toEqual(entries.map(({ source }) => source));
});

test("each entry offers types and code to import and to require", () => {
  const { exports } = JSON.parse(readText("package.json"));
  for (const { specifier, name } of entries) {
    expect(exports[specifier.replace(/^attainment/, ".")]).toEqual({
      import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
      require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
    });
  }
});

test("the lockfile holds no download address", () => {
  expect(readText("package-lock.json")).not.toContain('"resolved"');
  expect(readText(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
});

test("dependencies are exact: a number that pays people does not change by a patch of somebody else", () => {
  const { dependencies, devDependencies } = JSON.parse(readText("package.json"));
  expect(Object.keys(dependencies).sort()).toEqual(["@date-fns/utc", "date-fns", "decimal.js", "zod"]);
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Object.keys(devDependencies).length).toBeGreaterThan(0);
});
