import fc from "fast-check";
import { nextPeriod, parsePeriod } from "../../../kernel/index.js";
import type { CompiledLadder, Ladder, LadderFacts } from "../../../tiers/index.js";
import { asLadder } from "./asLadder.js";
import { type LadderFactsConstraints, ladderFacts } from "./ladderFacts.js";

/** The facts of one to six periods in turn, without states but for the first. */
export function ladderHistories(
  ladder: CompiledLadder | Ladder,
  constraints: LadderFactsConstraints = {},
): fc.Arbitrary<readonly LadderFacts[]> {
  const compiled = asLadder(ladder);
  const later = fc.array(ladderFacts(compiled, { ...constraints, state: "never" }), { maxLength: 5 });
  return fc.tuple(ladderFacts(compiled, constraints), later).map(([first, rest]) => {
    const facts = [first];
    let period = parsePeriod(first.period);
    for (const each of rest) {
      period = nextPeriod(period);
      const { decision } = each;
      // What takes effect within its period does so within this one.
      const dated =
        decision?.effectiveOn === undefined ? {} : { decision: { ...decision, effectiveOn: period.from } };
      facts.push({ ...each, ...dated, period: period.id });
    }
    return facts;
  });
}
