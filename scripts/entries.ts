import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A public entry of the package: how it is imported, where it is written, where it is built. */
export interface Entry {
  readonly specifier: string;
  readonly name: string;
  readonly source: string;
  readonly esm: string;
  readonly cjs: string;
}

/** The folder of the package, with a slash at its end. */
export const root: string = fileURLToPath(new URL("..", import.meta.url));

const manifest: { readonly name: string; readonly exports: Readonly<Record<string, unknown>> } = JSON.parse(
  readFileSync(`${root}package.json`, "utf8"),
);

/** Every entry that holds code, read from `exports` of package.json: the one place that lists them. */
export const entries: readonly Entry[] = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === "object")
  .map(([key]) => {
    const name = key === "." ? "index" : `${key.slice(2)}/index`;
    return {
      specifier: key === "." ? manifest.name : `${manifest.name}${key.slice(1)}`,
      name,
      source: `src/${name}.ts`,
      esm: `dist/${name}.js`,
      cjs: `dist/${name}.cjs`,
    };
  });
