import type { Readings } from "../../kernel/condition/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { fundOf, type PoolFund } from "./fundOf.js";
import type { FundOutcome, FundPartOf } from "./fundOutcome.js";
import type { ReadEntry } from "./readGroups.js";
import { type PoolRules, shareFund } from "./shareFund.js";

/** A team pool, read. */
export interface Pool {
  readonly fund: PoolFund;
  readonly rules: PoolRules;
}

/** What everybody gets of a team pool. With a trace it records what the fund stands on. */
export function settlePool(
  { fund, rules }: Pool,
  entries: readonly ReadEntry[],
  readings: Readings,
  trace?: Tracer,
): FundOutcome {
  const { amount, reason } = fundOf(fund, readings, trace);
  if (amount === null) {
    const parts = entries.map(({ personId }) => ({ personId, amount, reason }));
    return { fund: amount, parts, qualified: 0 };
  }
  const shared = shareFund(rules, amount, entries);
  if (reason === undefined) return shared;
  const parts = shared.parts.map((part): FundPartOf => ({ reason, ...part }));
  return { ...shared, parts };
}
