import { shareOut } from "../../kernel/allocation/index.js";
import type { ConditionFunction } from "../../kernel/condition/index.js";
import { type Decimal, ONE, ZERO } from "../../kernel/decimal/index.js";
import type { FundOutcome, FundPartOf } from "./fundOutcome.js";
import { qualifyEntries } from "./qualifyEntries.js";
import type { ReadEntry } from "./readGroups.js";
import type { TeamPoolComponent } from "./types.js";

/** A team pool, read, as far as it is the same for everybody. */
export interface PoolRules {
  readonly share: TeamPoolComponent["share"];
  readonly qualify: ConditionFunction | null;
  /** The smallest amount that a part can be a multiple of. */
  readonly unit: Decimal;
}

/** Shares a fund out to a whole group; weights that are all zero leave it to nobody. */
export function shareFund(rules: PoolRules, fund: Decimal, entries: readonly ReadEntry[]): FundOutcome {
  const qualified = qualifyEntries(entries, rules.qualify);
  if (qualified === null) {
    const parts = entries.map(({ personId }) => ({ personId, amount: null, reason: "missing_condition" }));
    return { fund, parts, qualified: 0 };
  }
  const weights = qualified.map((entry) => weightOf(rules.share, entry));
  const shares = shareOut(fund, weights, {
    unit: rules.unit,
    remainder: "largestRemainder",
    cut: "towardZero",
  });
  const amounts = new Map(
    qualified.map(({ personId }, index) => [personId, shares.parts[index] ?? ZERO] as const),
  );
  const parts = entries.map(({ personId }): FundPartOf => {
    const amount = amounts.get(personId);
    return amount === undefined ? { personId, amount: ZERO, reason: "not_qualified" } : { personId, amount };
  });
  return { fund, parts, qualified: qualified.length };
}

/** By what an entry shares; a value below zero counts as none. */
export function weightOf(share: TeamPoolComponent["share"], { value, weight }: ReadEntry): Decimal {
  if (share === "equal") return ONE;
  const by = (share === "value" ? value : weight) ?? ZERO;
  return by.units < 0 ? ZERO : by;
}
