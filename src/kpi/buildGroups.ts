import { addFractions, type Fraction, fractionOf, multiplyFractions, ONE } from "../kernel/decimal/index.js";
import { documentIssue, type Issue, quoted } from "../kernel/issue/index.js";
import { resolveWeights, type WeighedItem, type Weights } from "../kernel/weighting/index.js";
import { buildIndicator, type IndicatorFunction } from "./buildIndicator.js";
import { NOTHING, WHOLE } from "./curves/constants.js";
import { readShare } from "./readShare.js";
import type { Dimension, Indicator, Rubric } from "./types.js";

/** The indicators of one dimension, or all of a rubric without dimensions. */
export interface Group {
  readonly dimension: Dimension | null;
  readonly ref: string;
  readonly indicators: readonly IndicatorFunction[];
}

/** The weights of both levels; a rubric without dimensions is one group that has all weight. */
export interface Weighting {
  readonly outer: Weights;
  readonly inner: readonly Weights[];
}

/** The groups of a rubric with their weights, and the sum of all weights where they are factors. */
export interface WeighedGroups {
  readonly groups: readonly Group[];
  readonly weighting: Weighting;
  readonly factor: Fraction | null;
}

/** The groups of a rubric with their weights as written; null where there is a fault, with all faults in `issues`. */
export function buildGroups(rubric: Rubric, ref: string, issues: Issue[]): WeighedGroups | null {
  const before = issues.length;
  const written = writtenGroups(rubric, ref);
  for (const issue of duplicates(written)) issues.push(issue);
  const groups = written.map(
    ({ dimension, at, indicators }): Group => ({
      dimension,
      ref: at,
      indicators: indicators.flatMap(
        (each, index) => buildIndicator(each, rubric.id, `${at}/indicators/${index}`, issues) ?? [],
      ),
    }),
  );
  const inner = written.flatMap(
    ({ indicators, at }) => weightsOf(rubric, indicators, `${at}/indicators`, issues) ?? [],
  );
  const outer = outerWeights(rubric, written, ref, issues);
  if (outer === null || issues.length > before) return null;
  const factor = rubric.weights === "factors" ? sumOf(factorsOf(written)) : null;
  return { groups, weighting: { outer, inner }, factor };
}

function outerWeights(
  rubric: Rubric,
  written: readonly WrittenGroup[],
  ref: string,
  issues: Issue[],
): Weights | null {
  if (rubric.dimensions === undefined) return { weights: [ONE], sum: ONE };
  // As a share of all, a dimension weighs its own factor times the sum of those within it.
  const factors = rubric.weights === "factors" ? factorsOf(written) : undefined;
  return weightsOf(rubric, rubric.dimensions, `${ref}/dimensions`, issues, factors);
}

/** What each group weighs where weights are factors; faults in them are told elsewhere. */
function factorsOf(written: readonly WrittenGroup[]): readonly Fraction[] {
  return written.map(({ dimension, at, indicators }) => {
    const own = dimension === null ? WHOLE : (readShare(dimension.weight, at, []) ?? WHOLE);
    const within = indicators.map(({ weight }) => readShare(weight, at, []) ?? WHOLE);
    return multiplyFractions(own, sumOf(within));
  });
}

function sumOf(factors: readonly Fraction[]): Fraction {
  return factors.reduce(addFractions, NOTHING);
}

interface WrittenGroup {
  readonly dimension: Dimension | null;
  readonly at: string;
  readonly indicators: readonly Indicator[];
}

function writtenGroups(rubric: Rubric, ref: string): readonly WrittenGroup[] {
  if (rubric.dimensions === undefined) return [{ dimension: null, at: ref, indicators: rubric.indicators }];
  return rubric.dimensions.map((dimension, index) => ({
    dimension,
    at: `${ref}/dimensions/${index}`,
    indicators: dimension.indicators,
  }));
}

/** `factors` are what stands in for the weights as they are written. */
function weightsOf(
  { weights: mode = "explicit" }: Rubric,
  elements: readonly (Indicator | Dimension)[],
  path: string,
  issues: Issue[],
  factors?: readonly Fraction[],
): Weights | null {
  const before = issues.length;
  const isFactors = mode === "factors";
  const items = elements.map(({ id, weight }, index): WeighedItem => {
    const place = `${path}/${index}`;
    const share = readShare(weight, `${place}/weight`, issues);
    // A faulty weight was told; it stands in as 1, so that nothing more is said about it.
    const own = share ?? (weight === undefined && !isFactors ? undefined : fractionOf(ONE));
    return { id, path: place, weight: factors?.[index] ?? own };
  });
  if (issues.length > before) return null;
  const resolved = resolveWeights(items, isFactors ? "relative" : mode, null, path);
  if (resolved.ok) return resolved.data;
  for (const issue of resolved.issues) issues.push(issue);
  return null;
}

/** Ids of dimensions and indicators are told apart everywhere in the rubric: results and traces name them by id. */
function duplicates(groups: readonly WrittenGroup[]): readonly Issue[] {
  const seen = new Set<string>();
  const places = groups.flatMap(({ dimension, at, indicators }) => [
    ...(dimension === null ? [] : [{ id: dimension.id, at }]),
    ...indicators.map(({ id }, index) => ({ id, at: `${at}/indicators/${index}` })),
  ]);
  return places.flatMap(({ id, at }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `The id ${quoted(id)} is taken. Give each dimension and indicator its own.`;
    return [documentIssue("document.duplicate_id", `${at}/id`, message, { id: id.slice(0, 80) })];
  });
}
