import type { Needs } from "../kernel/facts/index.js";
import { ownNames } from "./adjust/ownReading.js";
import type { RubricParts } from "./rubricParts.js";
import type { Rubric } from "./types.js";

type Reader = { readonly measures: readonly string[]; readonly fields: readonly string[] };

/** What a rubric needs of the facts: all that its parts look at but what it knows itself. */
export function needsOf(parts: RubricParts): Needs {
  const own = ownNames(parts.document);
  const facing: readonly Reader[] = parts.groups.flatMap(({ indicators }) => indicators);
  const inside = readersOf(parts);
  const isOutside = (name: string) => !own.has(name);
  return {
    measures: sorted([
      ...facing.flatMap(({ measures }) => measures),
      ...inside.flatMap(({ measures }) => measures.filter(isOutside)),
    ]),
    fields: sorted([
      ...(parts.tooNew?.fields ?? []),
      ...facing.flatMap(({ fields }) => fields),
      ...inside.flatMap(({ fields }) => fields.filter(isOutside)),
    ]),
  };
}

type Readers = Pick<RubricParts, "limits" | "adjusting" | "levelCaps" | "grading">;

/** Whether any of these parts reads what the rubric knows itself. */
export function readsOwn(readers: Readers, document: Rubric): boolean {
  const own = ownNames(document);
  return readersOf(readers).some(({ measures, fields }) =>
    [...measures, ...fields].some((name) => own.has(name)),
  );
}

/** The parts of a rubric that may read what it knows itself. */
export function readersOf({ limits, adjusting, levelCaps, grading }: Readers): readonly Reader[] {
  return [...limits.map(({ cap }) => cap), adjusting.all, ...adjusting.points.values(), levelCaps, grading];
}

function sorted(names: readonly string[]): readonly string[] {
  return Object.freeze([...new Set(names)].sort());
}
