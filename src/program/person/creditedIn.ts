import type { CreditsByMeasure, ReadCredit } from "../../incentives/facts/readCredits.js";
import { containsDate, type Period } from "../../kernel/calendar/index.js";
import { fractionOf, plus, ZERO } from "../../kernel/decimal/index.js";
import type { ProgramFunction } from "../programFunction.js";
import type { KnownValue } from "./known.js";

/** What the person is credited with in a span, by measure; 0 for somebody without a credit. */
export function creditedIn(
  { documents }: ProgramFunction,
  credits: CreditsByMeasure,
  span: Period,
): ReadonlyMap<string, KnownValue> {
  const names = documents.crediting.flatMap((each) => each.names);
  return new Map(
    names.map(({ id: name }) => [name, { exact: fractionOf(sumOf(creditsIn(credits, name, span))) }]),
  );
}

/** The credits of a measure in a span. */
export function creditsIn(credits: CreditsByMeasure, measure: string, span: Period): readonly ReadCredit[] {
  return (credits.get(measure) ?? []).filter(({ date }) => containsDate(span, date));
}

function sumOf(credits: readonly ReadCredit[]) {
  return credits.reduce((total, { amount }) => plus(total, amount), ZERO);
}
