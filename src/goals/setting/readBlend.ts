import { readWeight } from "../../kernel/allocation/index.js";
import { divideFractions, fractionOf } from "../../kernel/decimal/index.js";
import { documentIssue, type Issue, quoted } from "../../kernel/issue/index.js";
import { type Missing, meanOf, resolveWeights, type WeighedItem } from "../../kernel/weighting/index.js";
import { cut } from "../goalIssue.js";
import type { BasisFunction, BasisValue } from "./basisFunction.js";
import { withoutValue } from "./figures.js";
import type { BlendBasis } from "./types.js";

/** Reads a weighted mean of bases that were read already. */
export function readBlend(
  blend: BlendBasis,
  parts: readonly BasisFunction[],
  ref: string,
  issues: Issue[],
): BasisFunction {
  const before = issues.length;
  const items = blend.parts.map((part, index) => readItem(part, `${ref}/parts/${index}`, issues));
  const mode = blend.weights ?? (items.some(({ weight }) => weight !== undefined) ? "explicit" : "equal");
  const missing = readMissing(blend, ref, issues);
  const weights = issues.length > before ? null : resolveWeights(items, mode, null, `${ref}/parts`);
  if (weights !== null && !weights.ok) issues.push(...weights.issues);
  return (id, trace) => {
    const mark = trace?.mark() ?? 0;
    const values = parts.map((part, index) => part(`${id}.${blend.parts[index]?.id ?? index}`, trace).value);
    // A blend with a fault is never asked.
    if (weights === null || !weights.ok)
      return withoutValue({ id, ref, kind: "weightedMean" }, "no_weight", trace, mark);
    const place = trace === undefined ? undefined : { trace, mark, id, ref };
    const mean = meanOf(weights.data, values, missing, place);
    return {
      value: mean.value,
      ...(mean.reason === undefined ? {} : { reason: mean.reason }),
      parts: blend.parts.map((part, index) => partOf(part.id, values[index] ?? null, mean, index)),
    };
  };
}

function partOf(
  id: string,
  value: BasisValue["value"],
  { value: whole, weights, sum }: ReturnType<typeof meanOf>,
  index: number,
) {
  const weight = weights[index];
  const share =
    whole === null || weight === undefined ? null : divideFractions(fractionOf(weight), fractionOf(sum));
  return { id, value, share };
}

function readItem({ id, weight }: BlendBasis["parts"][number], path: string, issues: Issue[]): WeighedItem {
  if (weight === undefined) return { id, path };
  const read = readWeight(weight, `${path}/weight`, "weighting");
  if ("weight" in read) return { id, path, weight: read.weight };
  issues.push(...read.issues);
  return { id, path };
}

function readMissing({ missing = "refuse", parts }: BlendBasis, ref: string, issues: Issue[]): Missing {
  if (typeof missing === "string") return missing;
  const moveTo = parts.findIndex(({ id }) => id === missing.moveTo);
  if (moveTo >= 0) return { moveTo };
  const message = `The blend has no part ${quoted(missing.moveTo)} to move weight to. Name one of its parts.`;
  const path = `${ref}/missing/moveTo`;
  issues.push(documentIssue("document.unknown_reference", path, message, { id: cut(missing.moveTo) }));
  return "refuse";
}
