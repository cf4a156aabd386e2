/** The first of the positions from `first` to `last` that passes, where all behind one that passes pass too. */
export function firstPassing(
  first: bigint,
  last: bigint,
  passes: (position: bigint) => boolean,
): bigint | null {
  if (first > last || !passes(last)) return null;
  // Strides double, so that a near answer is near in time too.
  let failing = first - 1n;
  let passing = last;
  for (let stride = 1n; failing + stride < last; stride *= 2n) {
    const position = failing + stride;
    if (passes(position)) {
      passing = position;
      break;
    }
    failing = position;
  }
  while (passing - failing > 1n) {
    const middle = (failing + passing) / 2n;
    if (passes(middle)) passing = middle;
    else failing = middle;
  }
  return passing;
}

/** As many positions are tried one by one before an answer is given up. */
const MOST_TRIES = 100_000;

/**
 * The first of the positions from `first` to `last` that `next` leaves where it is, `"unknown"` after too many tries.
 *
 * `next` never skips an answer: from a position it goes to the first one that may be one.
 */
export function leastFixed(
  first: bigint,
  last: bigint,
  next: (position: bigint) => bigint,
): bigint | null | "unknown" {
  let position = first;
  for (let tries = 0; position <= last; tries += 1) {
    if (tries === MOST_TRIES) return "unknown";
    const following = next(position);
    if (following <= position) return position;
    position = following;
  }
  return null;
}
