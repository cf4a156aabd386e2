/** Whether the wanted pay is reached at an index, or why there is no pay to compare. */
type Reached = (index: bigint) => boolean | string;

/** As far as the search goes beyond the last critical value, in doublings: past the longest decimal there is. */
const DOUBLINGS = 340;

/**
 * The least index at which `reached` holds, or the reason why there is none. `critical` is sorted; between two
 * neighbors in it, and beyond the last, `reached` changes at most once.
 */
export function leastIndex(critical: readonly bigint[], reached: Reached): bigint | string {
  let reason: string | null = null;
  let previous: bigint | null = null;
  for (const index of critical) {
    const inside: bigint | null =
      previous === null || index - previous < 2n ? null : firstBetween(previous, index - 1n, reached);
    if (inside !== null) return inside;
    const here = reached(index);
    if (here === true) return index;
    if (typeof here === "string") reason ??= here;
    previous = index;
  }
  return beyond(previous ?? 0n, reached) ?? reason ?? "not_reached";
}

/** The first index after `below` (where it is not reached) up to `last`; null where it is not reached at `last`. */
function firstBetween(below: bigint, last: bigint, reached: Reached): bigint | null {
  if (reached(last) !== true) return null;
  let low = below;
  let high = last;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (reached(middle) === true) high = middle;
    else low = middle;
  }
  return high;
}

function beyond(last: bigint, reached: Reached): bigint | null {
  let step = 1n;
  for (let doubling = 0; doubling < DOUBLINGS; doubling += 1) {
    const found = firstBetween(last, last + step, reached);
    if (found !== null) return found;
    step *= 2n;
  }
  return null;
}
