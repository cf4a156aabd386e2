import type { Issue } from "../../kernel/issue/index.js";
import { issueOf, quoted } from "../../kernel/issue/index.js";
import type { MeasureUnit } from "../../kernel/measure/index.js";
import type { ProgramDocumentCode } from "../codes.js";

/** Where a name stands in the order of an evaluation: what is read has to have a lower one than who reads it. */
export type Position = number;

/** A name that documents may read. */
export interface CatalogEntry {
  readonly name: string;
  /** Null for an attribute. */
  readonly unit: MeasureUnit | null;
  readonly position: Position;
  /** The documents that give it; none for what is declared or ready from the start. */
  readonly givers: readonly string[];
  /** Where it comes from in the program. */
  readonly ref: string;
}

/** Every name that there is in a program. */
export type Catalog = ReadonlyMap<string, CatalogEntry>;

/**
 * Gathers names; one that is there twice is an issue, unless several documents give it alike, each in its time (the
 * goals of each quarter).
 */
export function gatherNames(entries: readonly CatalogEntry[], issues: Issue[]): Catalog {
  const catalog = new Map<string, CatalogEntry>();
  for (const entry of entries) {
    const known = catalog.get(entry.name);
    if (known === undefined) catalog.set(entry.name, entry);
    else if (areAlike(known, entry))
      catalog.set(entry.name, { ...known, givers: [...new Set([...known.givers, ...entry.givers])] });
    else issues.push(ambiguous(known, entry));
  }
  return catalog;
}

function areAlike(a: CatalogEntry, b: CatalogEntry): boolean {
  return a.givers.length > 0 && b.givers.length > 0 && a.position === b.position && a.unit === b.unit;
}

function ambiguous(known: CatalogEntry, { name, ref }: CatalogEntry): Issue {
  const message = `The name ${quoted(name)} stands for two things, here and at ${known.ref === "" ? "what is ready from the start" : known.ref}. Rename one of them.`;
  return issueOf<ProgramDocumentCode>("program.ambiguous_name", ref, message, {
    name: name.slice(0, 80),
    other: known.ref,
  });
}
