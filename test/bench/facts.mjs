// The table and the amounts that every row computes on.

/** Graduated, four tiers; results to 2 places, half up. */
export const TIERS = [
  { from: "0", rate: "0.0525" },
  { from: "25000", rate: "0.0775" },
  { from: "75000.50", rate: "0.1025" },
  { from: "250000", rate: "0.1350" },
];

/** A small seeded generator (mulberry32): the same amounts on every machine. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Amounts as decimal text, spread evenly over orders of magnitude (148 to 1.2 million), no amount twice. */
export function amounts(count, seed = 42) {
  const random = generator(seed);
  const seen = new Set();
  while (seen.size < count) seen.add(Math.exp(9 * random() + 5).toFixed(2));
  return [...seen];
}
