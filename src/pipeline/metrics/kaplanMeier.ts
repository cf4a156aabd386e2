import { type Span, sortedSpans } from "./averageOf.js";

/**
 * The median of durations of which some still last, by Kaplan and Meier: the first day on which at most half are left. Where
 * exactly half are left, it is the middle between that day and the next on which one ends, as in a plain median. Of equal
 * days, what ended comes before what still lasts.
 *
 * The share that is left is the product of `(n - d) / n` over the days on which `d` of `n` end. It is kept exact: runs in
 * which nothing is lost from sight cancel out.
 *
 * @returns One or two of the ended ones, whose mean is the median; null where more than half are left to the end.
 */
export function kaplanMeier(ended: readonly Span[], lasting: readonly Span[]): readonly Span[] | null {
  const ends = sortedSpans(ended);
  const open = sortedSpans(lasting);
  const left = survival(ends.length + open.length);
  let gone = 0;
  for (let at = 0; at < ends.length; ) {
    const first = ends[at];
    if (first === undefined) break;
    while ((open[gone]?.days ?? Number.POSITIVE_INFINITY) < first.days) gone += 1;
    let next = at + 1;
    while (ends[next]?.days === first.days) next += 1;
    const toHalf = left.end(ends.length - at + open.length - gone, next - at);
    const following = ends[next];
    if (toHalf < 0 || (toHalf === 0 && following === undefined)) return [first];
    if (toHalf === 0 && following !== undefined) return [first, following];
    at = next;
  }
  return null;
}

/** The share that is left, as a product of runs in each of which the one fraction's end is the next one's start. */
function survival(all: number): { readonly end: (atRisk: number, count: number) => number } {
  let [numerator, denominator] = [1n, 1n];
  let [start, now] = [all, all];
  return {
    /** Some of those at risk end; below 0 when less than half are left, 0 at exactly half. */
    end(atRisk, count) {
      if (atRisk !== now) {
        numerator *= BigInt(now);
        denominator *= BigInt(start);
        start = atRisk;
      }
      now = atRisk - count;
      const twice = 2n * numerator * BigInt(now);
      const whole = denominator * BigInt(start);
      return twice < whole ? -1 : twice === whole ? 0 : 1;
    },
  };
}
