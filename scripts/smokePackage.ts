import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./entries.js";

/**
 * Installs the packed tarball, offline, into an empty folder, and uses it there as strangers do: as ESM, as CJS,
 * without code made of text, under the type checker of two compilers, and in the example that embeds it in an app.
 */
const folder = mkdtempSync(join(tmpdir(), "attainment-smoke-"));
try {
  const consumer = join(folder, "consumer");
  mkdirSync(consumer);
  writeFileSync(join(consumer, "package.json"), JSON.stringify({ private: true, dependencies: pack() }));
  run(consumer, "npm", ["install", "--offline", "--ignore-scripts", "--loglevel", "error"]);
  cpSync(`${root}scripts/smoke`, consumer, { recursive: true });
  for (const program of ["smoke.mjs", "smoke.cjs"]) {
    for (const options of [[], ["--disallow-code-generation-from-strings"]]) {
      console.log([run(consumer, process.execPath, [...options, program]).trim(), ...options].join(" "));
    }
  }
  for (const compiler of ["typescript/bin/tsc", "ts7/bin/tsc"]) {
    run(consumer, process.execPath, [`${root}node_modules/${compiler}`, "-p", "."]);
    console.log(`types hold under ${compiler}`);
  }
  console.log(embed(consumer).trim().split("\n")[0]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Builds the example application under its own strict settings, next to the installed package, and runs it. */
function embed(consumer: string): string {
  const app = join(consumer, "app");
  cpSync(`${root}examples/embed-in-an-app`, app, { recursive: true });
  run(app, process.execPath, [`${root}node_modules/typescript/bin/tsc`, "-p", "."]);
  return run(app, process.execPath, ["app.js"]);
}

/** Tarballs of the package and of all that it needs at run time, by name, so that the install asks nobody. */
function pack(): Readonly<Record<string, string>> {
  const needed = ["zod", "date-fns", "@date-fns/utc", "decimal.js", "fast-check"].reduce(
    withDependencies,
    new Set(),
  );
  const folders = [".", ...[...needed].map((name) => `./node_modules/${name}`)];
  const output = run(root, "npm", [
    "pack",
    "--json",
    "--ignore-scripts",
    "--loglevel",
    "error",
    "--pack-destination",
    folder,
    ...folders,
  ]);
  const packed: readonly { readonly name: string; readonly filename: string }[] = JSON.parse(output);
  return Object.fromEntries(packed.map(({ name, filename }) => [name, `file:${join(folder, filename)}`]));
}

function withDependencies(seen: ReadonlySet<string>, name: string): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  const manifest: { readonly dependencies?: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(`${root}node_modules/${name}/package.json`, "utf8"),
  );
  return Object.keys(manifest.dependencies ?? {}).reduce(withDependencies, new Set([...seen, name]));
}

function run(cwd: string, command: string, values: readonly string[]): string {
  return execFileSync(command, values, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}
