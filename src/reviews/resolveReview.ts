import { comparison, type Decimal, decimalIssue, parseDecimal, ZERO } from "../kernel/decimal/index.js";
import { documentIssue, type Issue, issueOf, quoted, type Result } from "../kernel/issue/index.js";
import type { Missing, Weights } from "../kernel/weighting/index.js";
import type { BuiltCompetency, BuiltGroup, BuiltReview } from "./builtReview.js";
import type { ReviewDocumentCode } from "./codes.js";
import { pooledWeights } from "./pooledWeights.js";
import { placeOf, readBelowMinimum, readEligible, readGaps, readOutliers } from "./readPolicies.js";
import { readWeights } from "./readWeights.js";
import type { Competency, RaterGroup, Review } from "./types.js";

/** The fewest raters of a group that is to stay anonymous. */
const FEWEST = 3;

/** The fewest raters of such a group from which spread and comments are shown. */
const FEWEST_SHOWN = 5;

/** Reads the constants of a review and resolves its references; `ref` is where it stands in the outermost document. */
export function resolveReview(document: Review, ref: string): Result<BuiltReview> {
  const issues: Issue[] = [];
  const { groups, ratings } = document;
  const low = readBound(ratings.from, `${ref}/ratings/from`, issues);
  const high = readBound(ratings.to, `${ref}/ratings/to`, issues);
  if (low !== null && high !== null && comparison(low, high) >= 0) issues.push(badScale(`${ref}/ratings/to`));
  checkIds(document, ref, issues);
  const { spread, comments } = document;
  const weighed = competenciesOf(document, `${ref}/competencies`, issues);
  const parts = {
    groups: groups.map((group, index) => groupOf(group, `${ref}/groups/${index}`)),
    low: low ?? ZERO,
    high: high ?? ZERO,
  };
  const built: BuiltReview = {
    document,
    ref,
    ...parts,
    ...weighed,
    groupWeights: readWeights(groups, "explicit", `${ref}/groups`, issues),
    missingGroup: missingOf(document, parts.groups, ref, issues),
    belowMinimum: readBelowMinimum(document, parts.groups, ref, issues),
    outliers: readOutliers(document, ref, issues),
    gaps: readGaps(document, parts, ref, issues),
    eligible: readEligible(document, ref, issues),
    spreadFrom: spread === undefined ? null : (spread.minimum ?? FEWEST_SHOWN),
    commentsFrom: comments === undefined ? null : (comments.minimum ?? FEWEST_SHOWN),
    rounding: document.rounding ?? { mode: "halfUp", places: 2 },
  };
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: built };
}

function readBound(literal: Review["ratings"]["from"], path: string, issues: Issue[]): Decimal | null {
  const decimal = parseDecimal(literal);
  if (typeof decimal === "object") return decimal;
  issues.push(decimalIssue(decimal, literal, path));
  return null;
}

function badScale(path: string): Issue<ReviewDocumentCode> {
  const message = "The scale of ratings does not end above where it begins. Write a to above from.";
  return issueOf<ReviewDocumentCode>("reviews.bad_scale", path, message);
}

function groupOf({ id, title, kind = "peers", minimum }: RaterGroup, ref: string): BuiltGroup {
  const isKnown = kind === "self" || kind === "manager";
  const fewest = minimum ?? (isKnown ? 1 : FEWEST);
  // People know what they said themselves, so that among unnamed raters they would count for nobody.
  const isAnonymous = kind !== "self" && (!isKnown || fewest > 1);
  return { id, title, ref, kind, minimum: fewest, isAnonymous };
}

const NOT_POOLED: Weights = { weights: [], sum: ZERO };

function competenciesOf(
  { competencies, aggregation }: Review,
  ref: string,
  issues: Issue[],
): Pick<BuiltReview, "competencies" | "competencyWeights" | "pooledWeights"> {
  const built = competencies.map((each, index) => competencyOf(each, `${ref}/${index}`, issues));
  const weights = readWeights(competencies, "relative", ref, issues);
  const pooled = aggregation === "pooled" ? pooledWeights(built, weights, ref, issues) : NOT_POOLED;
  return { competencies: built, competencyWeights: weights, pooledWeights: pooled };
}

function competencyOf({ id, title, items }: Competency, ref: string, issues: Issue[]): BuiltCompetency {
  return {
    id,
    title,
    ref,
    items: items.map((item, index) => ({ id: item.id, title: item.title, ref: `${ref}/items/${index}` })),
    weights: readWeights(items, "relative", `${ref}/items`, issues),
  };
}

/** Ids of groups, of competencies, and of items over all competencies are unique. */
function checkIds({ groups, competencies }: Review, ref: string, issues: Issue[]): void {
  const items = competencies.flatMap((each, at) =>
    each.items.map(({ id }, index) => ({ id, path: `${ref}/competencies/${at}/items/${index}` })),
  );
  const placed = (list: readonly { readonly id: string }[], name: string) =>
    list.map(({ id }, index) => ({ id, path: `${ref}/${name}/${index}` }));
  for (const list of [placed(groups, "groups"), placed(competencies, "competencies"), items]) {
    const seen = new Set<string>();
    for (const { id, path } of list) {
      const message = `The id ${quoted(id)} is taken. Give each element its own.`;
      const params = { id: id.slice(0, 80) };
      if (seen.has(id)) issues.push(documentIssue("document.duplicate_id", `${path}/id`, message, params));
      seen.add(id);
    }
  }
}

function missingOf(
  { missingGroup = "reweight" }: Review,
  groups: readonly BuiltGroup[],
  ref: string,
  issues: Issue[],
): Missing {
  if (typeof missingGroup === "string") return missingGroup;
  const index = placeOf(groups, missingGroup.moveTo, `${ref}/missingGroup/moveTo`, issues);
  return index === null ? "refuse" : { moveTo: index };
}
