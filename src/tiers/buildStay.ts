import type { ConditionFunction } from "../kernel/condition/index.js";
import {
  comparison,
  type Decimal,
  decimalIssue,
  formatDecimal,
  ONE,
  parseDecimal,
  times,
} from "../kernel/decimal/index.js";
import type { Condition, DecimalLiteral } from "../kernel/index.js";
import { type Issue, issueOf } from "../kernel/issue/index.js";
import { buildRule } from "./buildRule.js";
import type { LadderDocumentCode } from "./codes.js";
import type { Ladder, Tier } from "./types.js";

/** What lets a person stay, and its document: the tier's own, or the ladder's share of the entry, or nothing. */
export function buildStay(
  { id, stayAt }: Ladder,
  tier: Tier,
  index: number,
  ref: string,
  isEntrySound: boolean,
  issues: Issue[],
): { readonly stay: ConditionFunction | null; readonly stayAsks: Condition | undefined } {
  const share = stayAt === undefined ? null : readShare(stayAt, `${ref}/stayAt`, index === 0 ? issues : []);
  const isDerived = tier.stay === undefined && tier.enter !== undefined && index > 0 && share !== null;
  const stayAsks =
    isDerived && tier.enter !== undefined && share !== null ? shareOf(tier.enter, share) : tier.stay;
  const place = `${ref}/tiers/${index}/${isDerived ? "enter" : "stay"}`;
  const faults: Issue[] = [];
  const stay = buildRule(stayAsks, place, `${id}.${tier.id}.stay`, faults);
  // The faults of the entry are told as faults of the entry; but the share may need more digits than there are.
  if (!isDerived || isEntrySound) issues.push(...faults);
  return { stay, stayAsks };
}

function readShare(literal: DecimalLiteral, path: string, issues: Issue[]): Decimal | null {
  const share = parseDecimal(literal);
  if (typeof share === "string") issues.push(decimalIssue(share, literal, path));
  else if (share.units >= 0 && comparison(share, ONE) <= 0) return share;
  else {
    const message =
      "The share of the entry that lets people stay is not between 0 and 1. Write a fraction such as 0.9.";
    issues.push(issueOf<LadderDocumentCode>("tiers.share_out_of_range", path, message));
  }
  return null;
}

/** The condition with the lower bounds above zero made smaller; under a `not` a smaller bound would ask for more. */
function shareOf(condition: Condition, share: Decimal): Condition {
  if ("all" in condition) return { all: condition.all.map((part) => shareOf(part, share)) };
  if ("any" in condition) return { any: condition.any.map((part) => shareOf(part, share)) };
  if ("of" in condition)
    return { atLeast: condition.atLeast, of: condition.of.map((part) => shareOf(part, share)) };
  if ("gte" in condition) return { ...condition, gte: shareOfBound(condition.gte, share) };
  if ("gt" in condition) return { ...condition, gt: shareOfBound(condition.gt, share) };
  return condition;
}

function shareOfBound(bound: DecimalLiteral, share: Decimal): DecimalLiteral {
  const decimal = parseDecimal(bound);
  return typeof decimal === "string" || decimal.units < 0 ? bound : formatDecimal(times(decimal, share));
}
