import type { Decimal } from "../../kernel/decimal/index.js";
import type { ClusterOptions } from "./types.js";

/**
 * Points on an integer grid, and how much the square of a difference weighs along each axis: squared distances are exact,
 * whatever the scaling, since a variance and a range are rational.
 *
 * `d^2 = sum over axes of weight * (difference on the grid)^2 / unit`.
 */
export interface Space {
  readonly axes: readonly Axis[];
  readonly unit: bigint;
}

/** One field. */
export interface Axis {
  /** The numbers of the customers, times 10^places, and those of the seeds. */
  readonly grid: readonly bigint[];
  readonly seeds: readonly bigint[];
  readonly places: number;
  /** 0 where all customers are the same. */
  readonly weight: bigint;
}

/** Lays the points out. */
export function spaceOf(
  points: readonly (readonly Decimal[])[],
  seeds: readonly (readonly Decimal[])[],
  scaling: ClusterOptions["scaling"],
  count: number,
): Space {
  const laid = Array.from({ length: count }, (_, axis) => {
    const column = (rows: readonly (readonly Decimal[])[]) => rows.flatMap((row) => row[axis] ?? []);
    return layOut(column(points), column(seeds));
  });
  const parts = laid.map((axis) => partOf(axis, scaling));
  // One common denominator for all axes, so that weights are whole.
  const unit = parts.reduce((all, { under }) => leastMultiple(all, under), 1n);
  return {
    axes: laid.map((axis, index) => {
      const { over, under } = parts[index] ?? { over: 0n, under: 1n };
      return { ...axis, weight: over * (unit / under) };
    }),
    unit,
  };
}

type Laid = Omit<Axis, "weight">;

function layOut(values: readonly Decimal[], seeds: readonly Decimal[]): Laid {
  const places = [...values, ...seeds].reduce((most, each) => Math.max(most, each.places), 0);
  const onGrid = (value: Decimal) => BigInt(value.units) * 10n ** BigInt(places - value.places);
  return { grid: values.map(onGrid), seeds: seeds.map(onGrid), places };
}

/** What the square of one step on the grid weighs, as a fraction. */
function partOf(
  { grid, places }: Laid,
  scaling: ClusterOptions["scaling"],
): { readonly over: bigint; readonly under: bigint } {
  if (scaling === "none") return { over: 1n, under: 100n ** BigInt(places) };
  if (scaling === "minMax") {
    const sorted = [...grid].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const [least, most] = [sorted[0] ?? 0n, sorted.at(-1) ?? 0n];
    return most === least ? { over: 0n, under: 1n } : { over: 1n, under: (most - least) ** 2n };
  }
  const n = BigInt(grid.length);
  const sum = grid.reduce((all, each) => all + each, 0n);
  const squares = grid.reduce((all, each) => all + each * each, 0n);
  // n^2 times the variance.
  const spread = n * squares - sum * sum;
  return spread === 0n ? { over: 0n, under: 1n } : { over: n * n, under: spread };
}

function leastMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
