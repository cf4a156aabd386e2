import { type Decimal, formatFixed, isZero, minus, plus, ZERO } from "../../kernel/decimal/index.js";
import type { BookedAmounts } from "./bookedAmounts.js";
import type { CauseStep } from "./telescope.js";
import type { RecalculatedLine, RecalculationEntry } from "./types.js";

/** What is left to book for each cause, with an id that no booking before has. */
export function entriesOf(steps: readonly CauseStep[], booked: BookedAmounts): readonly RecalculationEntry[] {
  return steps.flatMap(({ period, lineId, cause, was, is }) => {
    const before = booked.of(period, lineId, cause);
    const amount = minus(minus(is, was), before.amount);
    if (isZero(amount)) return [];
    const id = `recalculation:${period}:${lineId}:${cause}`;
    const places = Math.max(was.places, is.places, amount.places);
    return [
      {
        id: before.count === 0 ? id : `${id}:${before.count + 1}`,
        period,
        componentId: lineId,
        cause,
        reason: "recalculation" as const,
        was: formatFixed(was, places),
        is: formatFixed(is, places),
        amount: formatFixed(amount, places),
      },
    ];
  });
}

/** Each line before and after, from the first cause to the last. */
export function linesOf(steps: readonly CauseStep[], booked: BookedAmounts): readonly RecalculatedLine[] {
  const first = new Map<string, CauseStep>();
  const last = new Map<string, CauseStep>();
  const paid = new Map<string, Decimal>();
  for (const step of steps) {
    const key = JSON.stringify([step.period, step.lineId]);
    if (!first.has(key)) first.set(key, step);
    last.set(key, step);
    const { amount } = booked.of(step.period, step.lineId, step.cause);
    paid.set(key, plus(paid.get(key) ?? ZERO, amount));
  }
  return [...first].map(([key, { period, lineId, was }]) => {
    const is = last.get(key)?.is ?? was;
    const before = paid.get(key) ?? ZERO;
    const places = Math.max(was.places, is.places, before.places);
    const text = (amount: Decimal) => formatFixed(amount, places);
    return {
      period,
      componentId: lineId,
      was: text(was),
      reversal: text(minus(ZERO, was)),
      is: text(is),
      booked: text(before),
      amount: text(minus(minus(is, was), before)),
    };
  });
}
