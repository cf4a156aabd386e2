import {
  type Decimal,
  divideFractions,
  formatDecimal,
  fractionOf,
  fractionText,
  ONE,
  plus,
  readDecimal,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import type { StageModel } from "../types.js";
import type { ForecastDeal } from "./forecastDeal.js";
import type { Own } from "./schema.js";
import type { StageRate, StageRateOptions, StageRatesResult } from "./types.js";

/** Closed deals below which a rate says more about chance than about selling. */
const LEAST = 10;

/** What was counted of a stage, of one group or of all. */
interface Tally {
  sample: number;
  reached: Decimal;
  won: Decimal;
}

/** Counts, for each open stage, the closed deals that stood in it and those of them that were won. */
export function countRates(
  closed: readonly ForecastDeal[],
  { model, by = "count", per, minimum = LEAST }: Own<StageRateOptions>,
): Omit<StageRatesResult, "issues"> {
  const all = new Map<string, Tally>();
  const groups = new Map<string, Map<string, Tally>>();
  for (const deal of closed) {
    const weight = weightOf(deal, by);
    if (weight === null) continue;
    count(all, deal, weight);
    if (deal.group === null) continue;
    const own = groups.get(deal.group) ?? new Map<string, Tally>();
    groups.set(deal.group, own);
    count(own, deal, weight);
  }
  const sorted = [...groups].sort(([a], [b]) => compareTexts(a, b));
  const rates = [
    ...ratesOf(model, all),
    ...sorted.flatMap(([group, own]) => ratesOf(model, own).map((rate) => ({ ...rate, group }))),
  ];
  const won = closed.filter(({ meaning }) => meaning === "won").length;
  return {
    ...overall(won, closed.length, minimum),
    rates: { by, minimum, ...(per === undefined ? {} : { per }), rates },
    ratios: rates.map((rate) => ratioOf(rate, minimum)),
    won,
    lost: closed.length - won,
    withoutHistory: closed.filter(({ hasMoves }) => !hasMoves).length,
  };
}

/** What a deal counts for; null where nobody knows. */
function weightOf({ amount }: ForecastDeal, by: "count" | "value"): Decimal | null {
  if (by === "count") return ONE;
  return amount === null || amount.units < 0 ? null : amount;
}

function count(tallies: Map<string, Tally>, { stood, meaning }: ForecastDeal, weight: Decimal): void {
  for (const stageId of stood) {
    const tally = tallies.get(stageId) ?? { sample: 0, reached: ZERO, won: ZERO };
    tally.sample += 1;
    tally.reached = plus(tally.reached, weight);
    if (meaning === "won") tally.won = plus(tally.won, weight);
    tallies.set(stageId, tally);
  }
}

function ratesOf({ stages }: StageModel, tallies: ReadonlyMap<string, Tally>): readonly StageRate[] {
  return stages.flatMap(({ id, kind }): readonly StageRate[] => {
    if (kind !== "open" && kind !== "onHold") return [];
    const { sample, reached, won } = tallies.get(id) ?? { sample: 0, reached: ZERO, won: ZERO };
    return [{ stageId: id, sample, reached: formatDecimal(reached), won: formatDecimal(won) }];
  });
}

function ratioOf(
  { stageId, group, sample, reached, won }: StageRate,
  minimum: number,
): StageRatesResult["ratios"][number] {
  const head = { stageId, ...(group === undefined ? {} : { group }) };
  const whole = readDecimal(reached);
  if (sample < minimum || whole.units === 0) return { ...head, rate: null, reason: "insufficient_history" };
  return { ...head, rate: fractionText(divideFractions(fractionOf(readDecimal(won)), fractionOf(whole))) };
}

function overall(won: number, closed: number, minimum: number): { value: string | null; reason?: string } {
  if (closed === 0) return { value: null, reason: "no_closed_deals" };
  if (closed < minimum) return { value: null, reason: "insufficient_history" };
  return { value: fractionText(divideFractions(wholeFraction(won), wholeFraction(closed))) };
}
