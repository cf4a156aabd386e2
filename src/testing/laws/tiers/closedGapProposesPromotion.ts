import fc from "fast-check";
import { type Condition, completedMonths, nextPeriod, parsePeriod } from "../../../kernel/index.js";
import type {
  CompiledLadder,
  Ladder,
  LadderFacts,
  LadderResult,
  Tier,
  TierGap,
} from "../../../tiers/index.js";
import { ladderFacts } from "../../arbitraries/tiers/ladderFacts.js";
import { ladderNeeds } from "../../arbitraries/tiers/ladderNeeds.js";
import { tierStates } from "../../arbitraries/tiers/tierStates.js";
import { leavesOf } from "../../documents/fieldsOf.js";
import { isMeasure } from "../../documents/needs.js";
import { least, minus, most, plus, printRational, rationalOf } from "../../rational/index.js";
import { type Finding, type Law, lawOf } from "../law.js";
import { verdictOf } from "./ladderCase.js";

/** For ladders with an entry of tests that are all to be met and that have a bound to reach, each on one side of it. */
export function closedGapProposesPromotion(ladder: CompiledLadder): readonly Law[] {
  const { document } = ladder;
  const tierIds = document.tiers.flatMap(({ id }, index) =>
    isReachable(document, document.tiers[index + 1]) ? [id] : [],
  );
  const [first, ...others] = tierIds;
  if (first === undefined) return [];
  const statement =
    "Whoever makes up what the next tier still lacks meets its entry, and is proposed for it once the periods are served.";
  const scenarios = fc
    .tuple(
      ladderFacts(ladder, { complete: true, state: "never", decision: false }),
      tierStates(document),
      fc.constantFrom(first, ...others),
    )
    .map(([facts, state, tierId]) => ({ facts: { ...facts, state: { ...state, tierId } } }));
  return [lawOf("closedGapProposesPromotion", statement, scenarios, ({ facts }) => findGap(ladder, facts))];
}

/** The entry of a tier of one track only, whose patience does not change as time goes by. */
function isReachable(document: Ladder, { enter, fastTrack, track }: Partial<Tier> = {}): boolean {
  if (enter === undefined || !isAllOf(enter) || fastTrack !== undefined || track !== undefined) return false;
  const leaves = leavesOf(enter);
  const needs = ladderNeeds(document);
  const rising = new Set(leaves.flatMap((leaf) => ("gte" in leaf ? [leaf.field] : [])));
  const falling = new Set(leaves.flatMap((leaf) => ("lte" in leaf ? [leaf.field] : [])));
  return (
    leaves.every(({ field }) => isMeasure(needs, field) && rising.has(field) !== falling.has(field)) &&
    leaves.every((leaf) => "gte" in leaf || "lte" in leaf)
  );
}

function isAllOf(condition: Condition): boolean {
  return "all" in condition ? condition.all.every(isAllOf) : "field" in condition;
}

function findGap(ladder: CompiledLadder, facts: LadderFacts): Finding | null {
  const criteria = ladder.evaluate(facts).next?.criteria ?? [];
  const measures = criteria.reduce(closeGap, facts.measures ?? {});
  const closed = { ...facts, measures };
  const result = ladder.evaluate(closed);
  if (result.next?.enter !== "met") return { measures, expected: "the entry met", found: result.next?.enter };
  return isHeld(result) ? null : serve(ladder, closed, result);
}

type Measures = NonNullable<LadderFacts["measures"]>;

/** The measures with what one test lacks made up; another test of the field may have moved it further already. */
function closeGap(measures: Measures, { field, operator, actual, short }: TierGap): Measures {
  const value = measures[field];
  if (short === null || typeof actual !== "string" || typeof value !== "string") return measures;
  const [from, gap, now] = [rationalOf(actual), rationalOf(short), rationalOf(value)];
  const closed = operator === "gte" ? most(plus(from, gap), now) : least(minus(from, gap), now);
  return { ...measures, [field]: printRational(closed) };
}

/** Whether protection, a trigger or a miss of the own tier stands in the way, which no gap of the next tier tells of. */
function isHeld(result: LadderResult): boolean {
  const isMet = ["uncounted", "protected", "trigger"].some((rule) =>
    result.rules.some(({ id, verdict }) => id === rule && verdict === "met"),
  );
  return isMet || verdictOf(result, "stay") === "unmet";
}

/** Goes on at that level: the promotion is proposed in the very period that the counts and the months tell. */
function serve(ladder: CompiledLadder, facts: LadderFacts, first: LadderResult): Finding | null {
  const { periodsToReach = 0, periodsToServe = 0, monthsToServe = 0 } = first.next ?? {};
  const periods = Math.max(periodsToReach, periodsToServe);
  const since = facts.state?.since ?? parsePeriod(first.period).from;
  const served = (period: string) => completedMonths(since, parsePeriod(period).to);
  const months = monthsToServe === 0 ? 0 : served(first.period) + monthsToServe;
  let result = first;
  for (let after = 0; ; after++) {
    // Time that goes by may end what lets the person stay, or begin a protection.
    if (isHeld(result)) return null;
    const promoted = result.proposal.move === "promote";
    if (promoted !== (after >= periods && (months === 0 || served(result.period) >= months)))
      return {
        measures: facts.measures,
        expected: { periods, months: monthsToServe },
        found: promoted ? after : "no promotion",
      };
    if (promoted) return null;
    const period = nextPeriod(parsePeriod(result.period)).id;
    result = ladder.evaluate({ ...facts, period, state: result.state });
  }
}
