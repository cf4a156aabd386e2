import { readdirSync, readFileSync } from "node:fs";
import type { Row } from "./facts.js";

/**
 * What is written by hand for a case whose rule is prose: `shape` names the adapter, `rules` are documents of the
 * library, `facts` its facts with references to the case in place of numbers, `answers` where the result holds what the
 * case asks for, `printed` the places that the source rounds to. A `chain` has `links` instead, each a document with an
 * id, whose facts may refer to what the links before it gave (`done`). `stated` lists numbers of the rule that the case
 * states in its title or note alone. `data` names files beside the cases whose rows the facts refer to, `rounded` the
 * inputs that the source prints rounded, `note` tells what else the reader should know.
 */
export interface Written {
  readonly file: string;
  readonly id: string;
  readonly row: Row;
}

const folder = new URL("documents/", import.meta.url);

/** Everything written by hand, by file and id. */
export const documents: readonly Written[] = readdirSync(folder).flatMap((file) =>
  readdirSync(new URL(`${file}/`, folder)).map((name) => ({
    file,
    id: name.replace(/\.json$/, ""),
    row: JSON.parse(readFileSync(new URL(`${file}/${name}`, folder), "utf8")),
  })),
);

export function documentFor(file: string, id: string): Row | undefined {
  return documents.find((written) => written.file === file && written.id === id)?.row;
}
