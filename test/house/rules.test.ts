import { describe, expect, test } from "vitest";
import { type Rule, sourceOf } from "./readSources.js";
import { circles, folderCircles } from "./rules/circles.js";
import { directions } from "./rules/directions.js";
import { exportForms } from "./rules/exportForms.js";
import { length } from "./rules/length.js";
import { drawerNames } from "./rules/names.js";
import { lazySchemas, packages, zodImport } from "./rules/packages.js";
import { purity } from "./rules/purity.js";
import { typeHoles } from "./rules/typeHoles.js";
import { unfinished } from "./rules/unfinished.js";

/** Each rule is shown a fault that it has to find and, beside it, the nearest thing that is no fault. */
type Row = readonly [rule: Rule, file: string, faulty: string, sound: string];

const rows: Readonly<Record<string, Row>> = {
  "a long file": [length, "src/kernel/a.ts", "\n".repeat(301), "\n".repeat(300)],
  any: [typeHoles, "src/kernel/a.ts", "let a: any;", 'let any = "any"; // any'],
  "as without a reason": [
    typeHoles,
    "src/kernel/a.ts",
    "const a = 1;\nconst b = a as X;",
    "const a = [1] as const;",
  ],
  "as below a doc comment": [
    typeHoles,
    "src/kernel/a.ts",
    "/** The sum. */\nconst b = a as X;",
    "// The map was filled from X above.\nconst b = f(\n  a as X,\n);",
  ],
  "an angle bracket assertion": [typeHoles, "src/kernel/a.ts", "const a = <X>b;", "const a = b; // of X"],
  "Date.now": [purity, "src/kernel/a.ts", "const a = Date.now();", "const a = Date.UTC(2026, 0);"],
  "new Date()": [purity, "src/kernel/a.ts", "const a = new Date();", 'const a = new Date("2026-01-01");'],
  "Date as text": [purity, "src/kernel/a.ts", "const a = Date();", "const a: Date = b;"],
  "Math.random": [purity, "src/kernel/a.ts", "const a = Math.random();", "const a = Math.floor(1.5);"],
  console: [purity, "src/kernel/a.ts", "console.log(1);", 'const a = "console.log(1)";'],
  process: [
    purity,
    "src/kernel/a.ts",
    "f(process.env);",
    "function f(process: Process) { return process.id; }",
  ],
  fetch: [purity, "src/kernel/a.ts", 'fetch("a");', "tree.fetch(a);"],
  "code made of text": [purity, "src/kernel/a.ts", 'new Function("return 1");', "type F = () => number;"],
  "order by locale": [purity, "src/kernel/a.ts", "a.localeCompare(b);", "a < b;"],
  "Intl outside its file": [purity, "src/kernel/money/a.ts", "Intl.NumberFormat;", "const a = b.Intl;"],
  "decimal.js away from home": [
    packages,
    "src/kernel/scale/a.ts",
    'import { Decimal } from "decimal.js";',
    'import { add } from "../decimal/index.js";',
  ],
  "date-fns by its root": [
    packages,
    "src/kernel/calendar/a.ts",
    'import { addDays } from "date-fns";',
    'import { addDays } from "date-fns/addDays";',
  ],
  "a part of Node.js": [
    packages,
    "src/kernel/a.ts",
    'import { a } from "node:fs";',
    'import * as z from "zod";',
  ],
  "a lazy import of a package": [
    packages,
    "src/kernel/a.ts",
    'await import("left-pad");',
    'await import("./b.js");',
  ],
  "zod by name": [zodImport, "src/kernel/a.ts", 'import { z } from "zod";', 'import * as z from "zod";'],
  "a type of zod by name": [
    zodImport,
    "src/kernel/a.ts",
    'import type { ZodType } from "zod";',
    'import type * as z from "zod";',
  ],
  "a schema at the top": [
    lazySchemas,
    "src/kernel/a.ts",
    "export const a = once(z.string());",
    "export const a = once(() => z.string().min(1));",
  ],
  "an import upward": [
    directions,
    "src/kernel/scale/a.ts",
    'import { a } from "../../incentives/index.js";',
    'import { a } from "../decimal/index.js";',
  ],
  "a type import upward": [
    directions,
    "src/records/a.ts",
    'import type { A } from "../program/index.js";',
    'import type { A } from "../kernel/index.js";',
  ],
  "a domain that imports another": [
    directions,
    "src/incentives/a.ts",
    'export { a } from "../tiers/index.js";',
    'export { a } from "../records/index.js";',
  ],
  "an import of the roof": [
    directions,
    "src/explain/a.ts",
    'import { a } from "../index.js";',
    'import { a } from "./b.js";',
  ],
  "export *": [
    exportForms,
    "src/kernel/index.ts",
    'export * from "./decimal/index.js";',
    'export { a } from "./decimal/index.js";',
  ],
  "a default export": [exportForms, "src/a.ts", "export default 1;", "export const a = 1;"],
  "a default function": [exportForms, "src/a.ts", "export default function a() {}", "export function a() {}"],
  "an enum": [exportForms, "src/a.ts", "enum A { B }", 'type A = "b";'],
  "a mark in a comment": [
    unfinished,
    "src/a.ts",
    `const a = 1; // ${"TO"}DO: later`,
    `const a = "${"TO"}DO";`,
  ],
  "a mark inside a comment": [
    unfinished,
    "src/a.ts",
    `/* Works. ${"FIX"}ME: slow */`,
    "// gold, `XX" + "X` and silver",
  ],
  "a silenced checker": [unfinished, "src/a.ts", `// @ts-${"ignore"}\nf();`, "// typed above\nf();"],
  "a skipped test": [unfinished, "test/a.test.ts", 'test.skip("a", f);', 'test.each([1])("a", f);'],
};

describe("each rule finds its fault and leaves the sound neighbor alone", () => {
  test.each(Object.entries(rows))("%s", (_name, [rule, file, faulty, sound]) => {
    expect(rule(sourceOf(file, faulty))).toHaveLength(1);
    expect(rule(sourceOf(file, sound))).toEqual([]);
  });

  test("a folder on no floor", () => {
    expect(directions(sourceOf("src/extras/a.ts", ""))).toHaveLength(1);
  });

  test("a circle of files, told once", () => {
    const to = (file: string, target: string) => sourceOf(file, `import type { A } from "${target}";`);
    const [a, b, c] = [
      to("src/a/a.ts", "./b.js"),
      to("src/a/b.ts", "../c/c.js"),
      to("src/c/c.ts", "../a/a.js"),
    ];
    expect(circles([a, b])).toEqual([]);
    expect(circles([a, b, c])).toEqual(["src/a/a.ts -> src/a/b.ts -> src/c/c.ts -> src/a/a.ts"]);
    expect(folderCircles([a, b])).toEqual([]);
    expect(folderCircles([a, b, c])).toEqual(["a <-> c"]);
  });

  test("a drawer by its name", () => {
    const files = [
      "src/kernel/utils.ts",
      "src/helpers/a.ts",
      "test/misc.test.ts",
      "src/kernel/commonPrefix.ts",
    ];
    expect(drawerNames(files)).toEqual(files.slice(0, 3));
  });
});
