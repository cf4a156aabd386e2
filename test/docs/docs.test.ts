import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { moduleOf } from "./moduleOf.js";
import { documentedFiles, isTypeScript, readFences } from "./readFences.js";

/** The modules made of the fences live here while this file runs; two runs at once do not meet. */
const folder = `${root}test/docs/.fences/${process.pid}`;

const fences = documentedFiles()
  .flatMap((file) => readFences(file))
  .filter(isTypeScript)
  .map((fence) => ({
    ...fence,
    where: `${fence.file}:${fence.line}`,
    path: `${folder}/${fence.file}/${fence.line}.ts`,
  }));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the TypeScript fences of README, guides and doc comments", () => {
  test("exist, and none is excused from running", () => {
    expect(fences.length).toBeGreaterThan(0);
    expect(
      fences.filter(({ info }) => info !== "ts" && info !== "typescript").map(({ where }) => where),
    ).toEqual([]);
  });

  for (const fence of fences) {
    test(fence.where, async () => {
      mkdirSync(dirname(fence.path), { recursive: true });
      writeFileSync(fence.path, moduleOf(fence));
      await import(/* @vite-ignore */ fence.path);
    });
  }

  // The modules that the tests above wrote; line numbers are those of the documents.
  test("pass the type checker", () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      `${folder}/tsconfig.json`,
      JSON.stringify({
        extends: `${root}tsconfig.json`,
        compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
        include: ["**/*.ts"],
        exclude: [],
      }),
    );
    expect(typeErrors(), "type errors in fences").toEqual([]);
    // All fences at once: on a busy machine the checker alone takes half a minute.
  }, 120_000);
});

/** The compiler's findings, each with its place in the document instead of in the module made of it. */
function typeErrors(): readonly string[] {
  const [node, compiler] = [process.execPath, `${root}node_modules/ts7/bin/tsc`];
  try {
    execFileSync(node, [compiler, "-p", folder, "--pretty", "false"], { cwd: folder, encoding: "utf8" });
    return [];
  } catch (error) {
    const output = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    return output
      .split("\n")
      .filter((line) => /^[^ ].*error TS/.test(line) && !line.startsWith(".."))
      .map((line) => line.replace(/^(.*)\/\d+\.ts\((\d+),\d+\)/, "$1:$2"));
  }
}
