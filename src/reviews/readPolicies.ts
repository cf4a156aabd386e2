import { readWeight } from "../kernel/allocation/index.js";
import { buildRecordCondition, type RecordCondition } from "../kernel/condition/index.js";
import {
  addFractions,
  type Fraction,
  fractionOf,
  minus,
  multiplyFractions,
  ONE,
  quotient,
  readLiteral,
  scaled,
} from "../kernel/decimal/index.js";
import { documentIssue, type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { BuiltGaps, BuiltGroup, BuiltOutliers, BuiltPolicy, BuiltReview } from "./builtReview.js";
import type { ReviewDocumentCode } from "./codes.js";
import type { GapRule } from "./gaps/types.js";
import type { Review } from "./types.js";

type Groups = readonly BuiltGroup[];

/** The place of a group that a policy names; null where there is none, and then `issues` says so. */
export function placeOf(groups: Groups, groupId: string, path: string, issues: Issue[]): number | null {
  const index = groups.findIndex(({ id }) => id === groupId);
  if (index >= 0) return index;
  const message = `There is no group ${quoted(groupId)}. Name one of the groups.`;
  issues.push(documentIssue("document.unknown_reference", path, message, { id: groupId.slice(0, 80) }));
  return null;
}

/** What groups below their minimum do. */
export function readBelowMinimum(
  { belowMinimum = "omit" }: Review,
  groups: Groups,
  ref: string,
  issues: Issue[],
): BuiltPolicy {
  if (typeof belowMinimum === "string") return { kind: belowMinimum };
  const { rollUpInto, weight = "reweight" } = belowMinimum;
  const path = `${ref}/belowMinimum/rollUpInto`;
  const into = placeOf(groups, rollUpInto, path, issues);
  if (into === null) return { kind: "omit" };
  if (groups[into]?.isAnonymous !== true) {
    const message = `The raters of ${quoted(rollUpInto)} are known, so that those rolled up into it would be found out. Name an anonymous group.`;
    issues.push(fault("reviews.roll_up_into_known", path, message, rollUpInto));
  }
  return { kind: "rollUp", into, weight };
}

export function readOutliers({ outliers }: Review, ref: string, issues: Issue[]): BuiltOutliers | null {
  if (outliers === undefined) return null;
  if (outliers === "median") return { kind: "median" };
  if ("trim" in outliers) return { kind: "trim", cut: outliers.trim };
  if ("winsorize" in outliers) return { kind: "winsorize", cut: outliers.winsorize };
  const path = `${ref}/outliers/zCut`;
  const z = readLiteral(outliers.zCut, path, issues) ?? fractionOf(ONE);
  checkBound(z, path, issues);
  return { kind: "zCut", squared: multiplyFractions(z, z) };
}

export function readGaps(
  { gaps }: Review,
  { groups, low, high }: Pick<BuiltReview, "groups" | "low" | "high">,
  ref: string,
  issues: Issue[],
): BuiltGaps | null {
  if (gaps === undefined) return null;
  const path = `${ref}/gaps`;
  const against =
    gaps.against === undefined ? null : placeOf(groups, gaps.against, `${path}/against`, issues);
  if (!groups.some(({ kind }) => kind === "self") || (against !== null && groups[against]?.kind === "self")) {
    const message =
      "Gaps lie between people's own ratings and those of others. Add a group of the kind self, and name others to compare with.";
    issues.push(fault("reviews.gap_without_self", path, message, gaps.against ?? ""));
  }
  const over = readOver(gaps.over, fractionOf(minus(high, low)), `${path}/over`, issues);
  return { over, against };
}

/** How large a gap is told, in ratings; `range` is what lies between the ends of the scale. */
function readOver(over: GapRule["over"], range: Fraction, path: string, issues: Issue[]): Fraction {
  if (over === undefined) return multiplyFractions(range, quotient(ONE, scaled(4, 0)));
  if (typeof over !== "object") {
    const size = readLiteral(over, path, issues) ?? fractionOf(ONE);
    checkBound(size, path, issues);
    return size;
  }
  const read = readWeight(over.share, `${path}/share`, "weighting");
  if ("issues" in read) {
    issues.push(...read.issues);
    return range;
  }
  checkBound(read.weight, `${path}/share`, issues);
  const whole = over.of === "points" ? addFractions(range, fractionOf(ONE)) : range;
  return multiplyFractions(whole, read.weight);
}

/** What is said is no reason for who may say it, and who is left out would tell it. */
const SAID: readonly string[] = ["rating", "comment"];

/** The condition on answers; null where there is none, or a faulty one. */
export function readEligible({ eligible }: Review, ref: string, issues: Issue[]): RecordCondition | null {
  if (eligible === undefined) return null;
  const path = `${ref}/eligible`;
  const built = buildRecordCondition(eligible, path);
  if (!built.ok) {
    issues.push(...built.issues);
    return null;
  }
  for (const name of SAID.filter((each) => built.data.fields.includes(each))) {
    const message = `Who may rate hangs on the field ${quoted(name)}, so that what is left out would tell what somebody said. Use fields about the rater.`;
    issues.push(fault("reviews.eligible_by_rating", path, message, name));
  }
  return built.data;
}

function checkBound(bound: Fraction, path: string, issues: Issue[]): void {
  if (bound.numerator.units > 0) return;
  const message =
    "The bound is not above zero, so that every rating would lie beyond it. Write one above zero.";
  issues.push(issueOf<ReviewDocumentCode>("reviews.bad_bound", path, message));
}

function fault(code: ReviewDocumentCode, path: string, message: string, id: string): Issue {
  return issueOf<ReviewDocumentCode>(code, path, message, { id: id.slice(0, 80) });
}
