import { countTerm, daysTerm, quotientTerm, type Source, sumTerm, type Term } from "./term.js";

/** Days that were counted of one record. */
export interface Span {
  readonly deal: Source;
  readonly days: number;
}

/** The mean or the median of spans, of which there is at least one. */
export function averageOf(id: string, average: "mean" | "median", spans: readonly Span[]): Term {
  return average === "mean" ? meanOf(id, spans) : middleOf(id, middlesOf(sortedSpans(spans)));
}

/** By days, then by the ids of their records, so that the order in which they are handed over does not matter. */
export function sortedSpans<T extends Span>(spans: readonly T[]): readonly T[] {
  return [...spans].sort((a, b) => a.days - b.days || (a.deal.id < b.deal.id ? -1 : 1));
}

function meanOf(id: string, spans: readonly Span[]): Term {
  const total = totalOf(`${id}.total`, spans);
  return quotientTerm(id, total, countTerm(`${id}.cases`, total.deals));
}

/** The span in the middle, or the mean of the two that are. */
export function middleOf(id: string, middle: readonly Span[]): Term {
  const terms = middle.map((each, index) =>
    totalOf(`${id}.middle.${index === 0 ? "first" : "second"}`, [each]),
  );
  const count = countTerm(
    `${id}.cases`,
    middle.map(({ deal }) => deal),
  );
  return quotientTerm(id, sumTerm(`${id}.middle`, terms), count);
}

function middlesOf(sorted: readonly Span[]): readonly Span[] {
  const half = sorted.length >> 1;
  return sorted.slice(sorted.length % 2 === 0 ? half - 1 : half, half + 1);
}

function totalOf(id: string, spans: readonly Span[]): Term {
  const days = spans.reduce((sum, each) => sum + each.days, 0);
  return daysTerm(
    id,
    days,
    spans.map(({ deal }) => deal),
  );
}
