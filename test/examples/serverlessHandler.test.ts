import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import event from "../../examples/serverless-handler/event.json" with { type: "json" };
import { handler } from "../../examples/serverless-handler/handler.js";
import { root } from "../../scripts/entries.js";

describe("the serverless handler", () => {
  test("pays what the event says, twice the same bytes", () => {
    const first = handler(event);
    expect(first.statusCode).toBe(200);
    expect(JSON.parse(first.body)).toMatchObject({ personId: "p-07", value: "9000.00", currency: "USD" });
    expect(handler(event)).toEqual(first);
  });

  test.each([
    ["no body", {}, 400],
    ["no JSON", { body: "{" }, 400],
    ["no facts", { body: "[]" }, 422],
    ["a measure that is no number", { body: '{"period":"2026-Q3","measures":{"bookings":"a lot"}}' }, 422],
  ])("says what is wrong with %s", (_name, faulty, statusCode) => {
    const response = handler(faulty);
    expect(response.statusCode).toBe(statusCode);
    expect(JSON.parse(response.body).issues).not.toEqual([]);
  });
});

describe("bundled into one file", () => {
  const folder = mkdtempSync(join(tmpdir(), "handler-"));
  const bundle = join(folder, "handler.mjs");

  beforeAll(() => {
    buildSync({
      entryPoints: [`${root}examples/serverless-handler/handler.ts`],
      bundle: true,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      target: "es2022",
      outfile: bundle,
      tsconfig: `${root}tsconfig.json`,
      logLevel: "silent",
    });
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test("it runs where code may not be made of text, and without any import", () => {
    const script = `import { handler } from ${JSON.stringify(pathToFileURL(bundle).href)};
      try { new Function("return 1")(); console.log("code of text is allowed"); } catch {}
      console.log(handler(${JSON.stringify(event)}).body);`;
    const options = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", script];
    const output = execFileSync(process.execPath, options, { cwd: folder, encoding: "utf8" });
    expect(output).toBe(`${handler(event).body}\n`);
  });
});
