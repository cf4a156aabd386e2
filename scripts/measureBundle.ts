import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { root } from "./entries.js";

/** What an application pays for an import: bytes after bundling with all dependencies, minifying and gzip. */
export interface Bundle {
  readonly gzip: number;
  /** The packages whose code stayed in the bundle. */
  readonly packages: readonly string[];
}

/** Bundles a module text against the built package; needs `dist`. */
export function measureBundle(text: string): Bundle {
  const { outputFiles, metafile } = buildSync({
    stdin: { contents: text, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    // The optional peer: who imports the arbitraries has it in the tests anyway.
    external: ["fast-check"],
    write: false,
    outfile: "bundle.js",
    metafile: true,
    // Not our own tsconfig: its paths lead to the sources, and users get what was built.
    tsconfigRaw: "{}",
    logLevel: "silent",
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error("esbuild wrote nothing");
  const inputs = Object.values(metafile.outputs).flatMap((each) => Object.entries(each.inputs));
  const packages = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return { gzip: gzipSync(output.contents).length, packages: [...new Set(packages)].sort() };
}

/** The text of a program that uses everything that an entry exports. */
export function importAll(specifier: string): string {
  return `import * as everything from ${JSON.stringify(specifier)}; globalThis.everything = everything;`;
}
