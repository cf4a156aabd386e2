import { comparison, type Decimal, decimalIssue, parseDecimal, ZERO } from "../kernel/decimal/index.js";
import { documentIssue, type Issue, issueOf, quoted, type Result } from "../kernel/issue/index.js";
import type { Missing } from "../kernel/weighting/index.js";
import type { BuiltCompetency, BuiltGroup, BuiltReview } from "./builtReview.js";
import type { ReviewDocumentCode } from "./codes.js";
import { readWeights } from "./readWeights.js";
import type { Competency, RaterGroup, Review } from "./types.js";

/** The fewest raters of a group that is to stay anonymous. */
const FEWEST = 3;

/** Reads the constants of a review and resolves its references; `ref` is where it stands in the outermost document. */
export function resolveReview(document: Review, ref: string): Result<BuiltReview> {
  const issues: Issue[] = [];
  const { groups, competencies, ratings } = document;
  const low = readBound(ratings.from, `${ref}/ratings/from`, issues);
  const high = readBound(ratings.to, `${ref}/ratings/to`, issues);
  if (low !== null && high !== null && comparison(low, high) >= 0) issues.push(badScale(`${ref}/ratings/to`));
  checkIds(document, ref, issues);
  const built: BuiltReview = {
    document,
    ref,
    low: low ?? ZERO,
    high: high ?? ZERO,
    groups: groups.map((group, index) => groupOf(group, `${ref}/groups/${index}`)),
    groupWeights: readWeights(groups, "explicit", `${ref}/groups`, issues),
    competencies: competencies.map((each, index) =>
      competencyOf(each, `${ref}/competencies/${index}`, issues),
    ),
    competencyWeights: readWeights(competencies, "relative", `${ref}/competencies`, issues),
    missingGroup: missingOf(document, ref, issues),
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
  return { id, title, ref, kind, minimum: fewest, isAnonymous: !isKnown || fewest > 1 };
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

function missingOf({ missingGroup = "reweight", groups }: Review, ref: string, issues: Issue[]): Missing {
  if (typeof missingGroup === "string") return missingGroup;
  const { moveTo } = missingGroup;
  const index = groups.findIndex(({ id }) => id === moveTo);
  if (index >= 0) return { moveTo: index };
  const message = `There is no group ${quoted(moveTo)} to move weight to. Name one of the groups.`;
  const path = `${ref}/missingGroup/moveTo`;
  issues.push(documentIssue("document.unknown_reference", path, message, { id: moveTo.slice(0, 80) }));
  return "refuse";
}
