import { readWeight } from "../kernel/allocation/index.js";
import type { DecimalLiteral } from "../kernel/condition/index.js";
import { ZERO } from "../kernel/decimal/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { resolveWeights, type WeighedItem, type Weights } from "../kernel/weighting/index.js";

interface Weighing {
  readonly id: string;
  readonly weight?: DecimalLiteral;
}

const NONE: Weights = { weights: [], sum: ZERO };

/**
 * The weights of a list in the document, which stands at `path`: `explicit` ones sum to one, `relative` ones have any
 * sum and are 1 where none is written. Where they are faulty, `issues` says why.
 */
export function readWeights(
  list: readonly Weighing[],
  mode: "explicit" | "relative",
  path: string,
  issues: Issue[],
): Weights {
  // A competency without items has no weights, which is not a fault of theirs.
  if (list.length === 0) return NONE;
  const before = issues.length;
  const items = list.flatMap(({ id, weight = "1" }, index): readonly WeighedItem[] => {
    const at = `${path}/${index}`;
    const read = readWeight(weight, `${at}/weight`, "weighting");
    if ("weight" in read) return [{ id, path: at, weight: read.weight }];
    issues.push(...read.issues);
    return [];
  });
  // The sum says nothing while a term of it is not known.
  if (issues.length > before) return NONE;
  const resolved = resolveWeights(items, mode, null, path);
  if (resolved.ok) return resolved.data;
  issues.push(...resolved.issues);
  return NONE;
}
