import type { TraceNode } from "attainment/kernel";
import type { CompiledReview, ReviewFacts, ReviewResult } from "attainment/reviews";

/** What two numbers may differ by and still be one: the reports are printed to 30 places. */
const EPSILON = 1e-7;

/** How far a rating is moved to see which numbers move with it. */
const STEP = 0.25;

type Answers = ReviewFacts["answers"];

/** Every number of a report and of its trace, by its place. */
function numbersIn(node: unknown, path: string, found: Map<string, number>): Map<string, number> {
  if (typeof node === "string" && /^-?\d+(\.\d+)?$/.test(node)) found.set(path, Number(node));
  if (typeof node === "object" && node !== null)
    for (const [key, value] of Object.entries(node)) numbersIn(value, `${path}/${key}`, found);
  return found;
}

/** Only values: shares, weights and exact ratios follow from counts or say the same as their value. */
function valuesOf({ trace, ...result }: ReviewResult, path: string): Map<string, number> {
  const nodes = (node: TraceNode): unknown => ({ value: node.value, children: node.children.map(nodes) });
  return numbersIn({ result, trace: trace && nodes(trace) }, path, new Map());
}

/** One report after another, each made with those before it as published, or with none where nothing is guarded. */
function reports(
  review: CompiledReview,
  rounds: readonly Answers[],
  isGuarded: boolean,
): Map<string, number> {
  const published: ReviewResult[] = [];
  const all = new Map<string, number>();
  for (const [index, answers] of rounds.entries()) {
    const facts = { period: "2026-H1", personId: "person-1", answers, published };
    const result = review.evaluate(facts, { trace: true });
    const { trace: _trace, ...plain } = result;
    for (const [path, value] of valuesOf(result, `${index}`)) all.set(path, value);
    if (isGuarded) published.push(plain);
  }
  return all;
}

/**
 * Of the sets of raters, those of whom the reports tell something by themselves: a number that depends on what they
 * said and on nothing else.
 *
 * Reports are linear in ratings, so that moving each rating once gives all equations that an attacker has who knows who
 * rated what. A sum of ratings of S alone can be solved for if and only if the equations lose rank without S.
 */
export function foundOut(
  review: CompiledReview,
  rounds: readonly Answers[],
  hidden: (answer: Answers[number]) => boolean,
  sets: readonly (readonly string[])[],
  isGuarded = true,
): readonly (readonly string[])[] {
  const base = reports(review, rounds, isGuarded);
  const unknowns = [...new Map(rounds.flat().map((answer) => [answer.id, answer])).values()].filter(hidden);
  const columns = unknowns.map(({ id, raterId }) => {
    const moved = rounds.map((answers) =>
      answers.map((each) =>
        each.id === id && each.rating !== null
          ? { ...each, rating: String(Number(each.rating) + STEP) }
          : each,
      ),
    );
    const after = reports(review, moved, isGuarded);
    return { raterId, column: [...base].map(([path, value]) => (after.get(path) ?? value) - value) };
  });
  const rank = (left: typeof columns) => rankOf(left.map(({ column }) => column));
  const whole = rank(columns);
  return sets.filter((set) => rank(columns.filter(({ raterId }) => !set.includes(raterId))) < whole);
}

/** The rank of a matrix, by elimination with the largest pivot. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  const width = left[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < left.length; column += 1) {
    let best = rank;
    for (let row = rank; row < left.length; row += 1)
      if (Math.abs(left[row]?.[column] ?? 0) > Math.abs(left[best]?.[column] ?? 0)) best = row;
    const pivot = left[best];
    const size = pivot?.[column] ?? 0;
    if (pivot === undefined || Math.abs(size) < EPSILON) continue;
    left[best] = left[rank] ?? pivot;
    left[rank] = pivot;
    for (let row = rank + 1; row < left.length; row += 1) {
      const other = left[row];
      const factor = (other?.[column] ?? 0) / size;
      if (other !== undefined && factor !== 0)
        for (let at = column; at < width; at += 1) other[at] = (other[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
    rank += 1;
  }
  return rank;
}
