// How much longer a process takes that imports an entry than one that imports nothing, in pairs.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { median } from "./measure.mjs";

const ENTRIES = [
  "index",
  "kernel/index",
  "incentives/index",
  "program/index",
  "explain/index",
  "testing/index",
  "locales/zh-CN/index",
];
const PAIRS = 15;

const dist = (entry) => fileURLToPath(new URL(`../../dist/${entry}.js`, import.meta.url));

function milliseconds(file) {
  const start = process.hrtime.bigint();
  execFileSync(process.execPath, [file]);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function over(empty, file) {
  const extra = [];
  for (let pair = 0; pair < PAIRS; pair += 1) extra.push(-milliseconds(empty) + milliseconds(file));
  return median(extra);
}

/** Extra milliseconds of each entry over an empty process, as installed and bundled into one file. */
export async function startUp() {
  const folder = mkdtempSync(join(tmpdir(), "attainment-bench-"));
  try {
    const empty = join(folder, "empty.mjs");
    writeFileSync(empty, "");
    const figures = {};
    for (const entry of ENTRIES) {
      const name = entry.replace(/\/?index$/, "") || ".";
      const importing = join(folder, "importing.mjs");
      writeFileSync(importing, `import ${JSON.stringify(pathToFileURL(dist(entry)).href)};\n`);
      const bundled = join(folder, "bundled.mjs");
      await build({
        stdin: { contents: `export * from ${JSON.stringify(dist(entry))};`, resolveDir: folder },
        bundle: true,
        minify: true,
        format: "esm",
        platform: "neutral",
        mainFields: ["module", "main"],
        outfile: bundled,
        logLevel: "error",
      });
      figures[`ms over an empty process: ${name}`] = over(empty, importing);
      figures[`the same, bundled into one file: ${name}`] = over(empty, bundled);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
