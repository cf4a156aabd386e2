import { addFractions, divideFractions, type Fraction, isZeroFraction } from "../../kernel/decimal/index.js";
import type { ProgramFunction } from "../programFunction.js";

type Measures = ReadonlyMap<string, Fraction | null>;

/**
 * The measures of several people as those of one: what adds up is summed, a ratio of two such measures is pooled. What
 * one of them lacks, and what cannot be pooled, the group lacks.
 */
export function rollUp({ catalog, documents }: ProgramFunction, members: readonly Measures[]): Measures {
  const ids = [...new Set(members.flatMap((measures) => [...measures.keys()]))];
  const sums = new Map(
    ids.map((id) => [id, ADDS_UP.has(catalog.get(id)?.unit ?? "score") ? sumOf(id, members) : null] as const),
  );
  const pooled = ids.map((id): readonly [string, Fraction | null] => {
    const node = documents.measures.byId.get(id);
    if (node?.kind !== "ratio") return [id, sums.get(id) ?? null];
    const { numerator, denominator } = node.ratio;
    return [id, quotientOf(sums.get(numerator) ?? null, sums.get(denominator) ?? null)];
  });
  return new Map(pooled);
}

const ADDS_UP: ReadonlySet<string> = new Set(["money", "count", "points", "days"]);

function sumOf(id: string, members: readonly Measures[]): Fraction | null {
  let sum: Fraction | null = null;
  for (const measures of members) {
    const value = measures.get(id);
    // Whom nothing asks for a measure is no gap in the sum; whoever should have one and has none is.
    if (value === undefined) continue;
    if (value === null) return null;
    sum = sum === null ? value : addFractions(sum, value);
  }
  return sum;
}

function quotientOf(above: Fraction | null, below: Fraction | null): Fraction | null {
  return above === null || below === null || isZeroFraction(below) ? null : divideFractions(above, below);
}
