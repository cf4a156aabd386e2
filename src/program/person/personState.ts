import type { Statement } from "../../incentives/types.js";
import { byText } from "../../kernel/order/index.js";
import type { LadderResult } from "../../tiers/types.js";
import type { PersonState } from "../types.js";
import type { PeriodsState } from "./giveCrossPeriods.js";

/** What is carried on about a person: what was closed, and of everything else what was there before. */
export function personState(
  id: string,
  opening: PersonState | undefined,
  tiers: readonly LadderResult[],
  statements: readonly Statement[],
  remembered: readonly PeriodsState[],
): PersonState {
  const ladders = new Map(opening?.tiers.map((each) => [each.id, each]));
  for (const { ladderId, state } of tiers) ladders.set(ladderId, { id: ladderId, state });
  const plans = new Map(opening?.plans.map((each) => [each.planId, each]));
  // A statement without a value leaves no state: the old one shows that a period is missing.
  for (const { planId, state } of statements) if (state !== null) plans.set(planId, state);
  const periods = new Map(opening?.periods?.map((each) => [each.id, each]));
  for (const each of remembered) periods.set(each.id, each);
  const memory = periods.size === 0 ? {} : { periods: sorted(periods) };
  const won = opening?.awards === undefined ? {} : { awards: opening.awards };
  return { id, tiers: sorted(ladders), plans: sorted(plans), ...memory, ...won };
}

function sorted<T>(entries: ReadonlyMap<string, T>): readonly T[] {
  return [...entries].sort(byText(([key]) => key)).map(([, each]) => each);
}
