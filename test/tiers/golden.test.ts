import { readdirSync, readFileSync } from "node:fs";
import { compileLadder, type LadderFacts, type LadderResult, type TierState } from "attainment/tiers";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";

/** What a scenario says about one period; what it does not mention is not compared. */
interface Expected {
  readonly tierId?: string;
  readonly value?: string;
  readonly grants?: LadderResult["grants"];
  /** The move and the tier that it leads to. */
  readonly move?: string;
  readonly reviewOn?: string;
  readonly reasons?: readonly string[];
  /** Each rule with its verdict, and what was counted of what is asked. */
  readonly rules?: readonly string[];
  readonly next?: {
    readonly tierId: string;
    readonly met: boolean;
    readonly short: Readonly<Record<string, string | null>>;
    readonly periodsToReach: number;
    readonly periodsToServe: number;
  } | null;
  readonly state?: TierState;
}

interface Scenario {
  readonly title: string;
  readonly ladder: unknown;
  /** Periods in turn: each opens with the state that the one before left. */
  readonly periods: readonly { readonly facts: LadderFacts; readonly expected: Expected }[];
}

const folder = `${root}test/golden/tiers`;

for (const file of readdirSync(folder)) {
  const scenario: Scenario = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  describe(`${file}: ${scenario.title}`, () => {
    const ladder = compileLadder(scenario.ladder);
    let state: TierState | null = null;
    for (const { facts, expected } of scenario.periods) {
      const result: LadderResult = ladder.evaluate({ ...facts, state });
      state = result.state;
      test(`${facts.period}: ${JSON.stringify(facts.measures)}`, () => {
        expect(asExpected(result, expected)).toEqual(expected);
      });
    }
  });
}

/** Of the result, what the scenario speaks of. */
function asExpected({ proposal, rules, next, ...result }: LadderResult, expected: Expected): Expected {
  const all = {
    ...result,
    move: `${proposal.move} ${proposal.toTierId}`,
    reviewOn: proposal.reviewOn,
    reasons: proposal.reasons,
    rules: rules.map(
      (rule) =>
        `${rule.id} ${rule.verdict}${rule.actual === undefined ? "" : ` ${rule.actual}/${rule.expected}`}`,
    ),
    next: next === null ? null : withShort(next),
  };
  const spoken = Object.entries(all).filter(([name]) => Object.hasOwn(expected, name));
  return Object.fromEntries(spoken);
}

function withShort({ criteria, enter: _enter, ...next }: NonNullable<LadderResult["next"]>): object {
  return { ...next, short: Object.fromEntries(criteria.map(({ field, short }) => [field, short])) };
}
