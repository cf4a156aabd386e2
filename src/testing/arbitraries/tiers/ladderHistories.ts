import fc from "fast-check";
import { nextPeriod, parsePeriod } from "../../../kernel/index.js";
import type { Ladder, LadderFacts } from "../../../tiers/index.js";
import { type LadderFactsConstraints, ladderFacts } from "./ladderFacts.js";

/** The facts of one to six periods in turn, without states but for the first. */
export function ladderHistories(
  ladder: Ladder,
  constraints: LadderFactsConstraints = {},
): fc.Arbitrary<readonly LadderFacts[]> {
  const later = fc.array(ladderFacts(ladder, { ...constraints, state: "never" }), { maxLength: 5 });
  return fc.tuple(ladderFacts(ladder, constraints), later).map(([first, rest]) => {
    const facts = [first];
    let period = parsePeriod(first.period);
    for (const each of rest) {
      period = nextPeriod(period);
      facts.push({ ...each, period: period.id });
    }
    return facts;
  });
}
