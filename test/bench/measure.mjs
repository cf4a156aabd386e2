// Rows run in one process, interleaved, in an order that rotates from round to round, so that a machine that speeds up
// or slows down touches all of them alike. Ratios are taken inside each round; their median is what is quoted.

/** The middle of a list of numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Times each row once per round. A row is `{ name, run }`; `run` may be async.
 *
 * @returns For each row its times in milliseconds, one a round.
 */
export async function times(rows, { rounds = 11, warmups = 3 } = {}) {
  const taken = new Map(rows.map((row) => [row.name, []]));
  for (let round = -warmups; round < rounds; round += 1) {
    for (let turn = 0; turn < rows.length; turn += 1) {
      const row = rows[(turn + round + warmups) % rows.length];
      const start = process.hrtime.bigint();
      await row.run();
      const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
      if (round >= 0) taken.get(row.name).push(elapsed);
    }
  }
  return taken;
}

/** The median of the ratios of two rows, round by round. */
export function ratio(taken, name, base) {
  const bases = taken.get(base);
  return median(taken.get(name).map((time, round) => time / bases[round]));
}
