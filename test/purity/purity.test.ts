import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { answers, calls } from "./calls.js";

describe("in this process", () => {
  test.each(calls)("$name leaves its frozen input as it was", ({ input, run }) => {
    const before = JSON.stringify(input);
    run();
    expect(JSON.stringify(input)).toBe(before);
  });

  test.each(calls)(
    "$name gives equal bytes twice, also after its first answer was scribbled on",
    ({ run }) => {
      const first = run();
      const text = JSON.stringify(first);
      scribble(first);
      expect(JSON.stringify(run())).toBe(text);
    },
  );
});

describe("in a process of its own", () => {
  const folder = mkdtempSync(join(tmpdir(), "attainment-purity-"));

  beforeAll(() => {
    // The library and all it needs in one folder of plain modules: no loader stands between it and the poison.
    buildSync({
      entryPoints: ["child", "touch"].map((name) => `${root}test/purity/${name}.ts`),
      tsconfig: `${root}tsconfig.json`,
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      conditions: ["import"],
      logLevel: "silent",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (program: string, options: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) =>
    execFileSync(process.execPath, [...options, ...program.split(" ")], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, ...environment },
    });

  test("clock, chance, environment and output are never touched", () => {
    expect(run("child.mjs --poisoned")).toBe(answers());
  });

  test("the poison bites", () => {
    expect(run("touch.mjs")).toBe("");
  });

  test("no code is made of text", () => {
    expect(run("child.mjs", ["--disallow-code-generation-from-strings"])).toBe(answers());
  });

  test.each(["UTC", "America/New_York", "Asia/Shanghai", "Pacific/Apia"])(
    "equal bytes in the zone %s",
    (TZ) => {
      expect(run("child.mjs", [], { TZ })).toBe(answers());
    },
  );

  test("equal bytes under another language", () => {
    expect(run("child.mjs", [], { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" })).toBe(answers());
  });
});

/** Writes over everything in a result that can be written over. */
function scribble(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  for (const [key, part] of Object.entries(value)) {
    scribble(part);
    Reflect.set(value, key, "scribbled");
  }
}
