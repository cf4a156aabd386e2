import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  fractionText,
  isZeroFraction,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type Faults, readPeriod } from "../../kernel/facts/index.js";
import { type Fields, type Issue, unwrap } from "../../kernel/issue/index.js";
import { evaluateRows, readRows, rowDate } from "../../kernel/rows/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { marketIssue } from "./marketIssue.js";
import { compareParts, keyOfPart, partBy, readPart } from "./parts.js";
import { readDimensions } from "./readDimensions.js";
import { numbersByPart, readFigures } from "./readFigures.js";
import type {
  MarketDimension,
  MarketPart,
  PenetrationFacts,
  PenetrationOptions,
  PenetrationResult,
} from "./types.js";

/**
 * Measures how far a market is penetrated: own customers over those that there are.
 *
 * Formula: `penetration = own customers / potential customers` of each part; `value` is the same over all parts of which the
 * potential is known.
 *
 * The potential stands in figures as `customers`. A customer belongs to the part that its own fields say, once, and is one if
 * it was created before the period ended. A part without a potential is told (`no_market_size`), with its customers in
 * `withoutSize`; one of 0 gives null (`zero_market`). More customers than there can be is a warning.
 *
 * @param facts - Own customers and potential ones; see {@link PenetrationFacts}.
 * @param options - Parts; see {@link PenetrationOptions}.
 * @returns Penetration, of all and by part; see {@link PenetrationResult}.
 * @throws AttainmentError with every fault: `document.*`, `decimal.*`, `date.not_a_date`, `period.*`, `market.figure_twice`,
 * `market.overlapping_figures`.
 * @example
 * ```ts
 * import { measurePenetration } from "attainment/segments";
 * const penetration = measurePenetration({
 *   period: "2026-Q3",
 *   figures: [{ id: "m-1", period: "2026-Q3", region: "north", customers: 40 }],
 *   customers: [
 *     { id: "c-1", region: "north", createdOn: "2025-02-01" },
 *     { id: "c-2", region: "north", createdOn: "2026-09-30" },
 *     { id: "c-3", region: "north", createdOn: "2026-10-01" },
 *     { id: "c-4", region: "west", createdOn: "2024-05-01" },
 *   ],
 * });
 * penetration.value; // => "0.05"
 * [penetration.measured.own, penetration.withoutSize.own]; // => [2, 1]
 * ```
 * Source: https://en.wikipedia.org/wiki/Market_penetration
 * @since 0.1.0
 */
export function measurePenetration(
  facts: PenetrationFacts,
  options: PenetrationOptions = {},
): PenetrationResult {
  return unwrap(evaluateRows({ ...DOOR, read, run }, facts, options));
}

const DOOR = { facts: ["period", "figures", "customers"], options: ["by"] } as const;

interface Cell {
  readonly part: MarketPart;
  readonly own: number;
  readonly potential: Fraction | null;
}

interface ReadPenetration {
  readonly period: string;
  readonly by: readonly MarketDimension[];
  readonly cells: readonly Cell[];
}

function read(facts: Fields, options: Fields, faults: Faults, frame: Issue[]): ReadPenetration | null {
  const period = readPeriod(facts, "period", "", frame);
  const by = readDimensions(options, ["region", "channel"], frame);
  const figures = readFigures(facts, "figures", "customers", faults, frame);
  const known = figures.filter(
    (each) => each.period === period?.id && each.rivalId === null && each.part.customer === null,
  );
  const potentials = numbersByPart(known, by, frame);
  const parts = new Map([...potentials].map(([key, { part }]) => [key, part]));
  const counts = new Map<string, number>();
  readRows(facts, { stream: "customers" }, faults, frame, (row) => {
    const createdOn = rowDate(row, "createdOn");
    const part = partBy(readPart(row), by);
    const isOne = period !== null && (createdOn === null || createdOn < period.to);
    if (row.issues.length > 0 || !isOne) return row.id;
    const key = keyOfPart(part);
    parts.set(key, part);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return row.id;
  });
  const cells = [...parts]
    .sort(([, a], [, b]) => compareParts(a, b))
    .map(([key, part]) => ({
      part,
      own: counts.get(key) ?? 0,
      potential: potentials.get(key)?.number ?? null,
    }));
  return period && { period: period.id, by, cells };
}

function run({ period, by, cells }: ReadPenetration, trace: Tracer | undefined): PenetrationResult {
  const measured = cells.filter((cell) => shareOf(cell) !== null);
  const unsized = cells.filter(({ potential }) => potential === null);
  const own = measured.reduce((sum, cell) => sum + cell.own, 0);
  const potential = measured.reduce((sum, cell) => addFractions(sum, cell.potential ?? NOTHING), NOTHING);
  const value = shareOf({ own, potential });
  const reason = unsized.length === cells.length ? "no_market_size" : "zero_market";
  if (trace !== undefined) traceAll(trace, own, potential, value, reason);
  const ownUnsized = unsized.reduce((sum, cell) => sum + cell.own, 0);
  return {
    ...(value === null ? { value: null, reason } : { value: formatFraction(value) }),
    period,
    by,
    measured: { parts: measured.length, own, potential: formatFraction(potential) },
    withoutSize: { parts: unsized.length, own: ownUnsized },
    cells: cells.map((cell) => ({
      ...cell.part,
      own: cell.own,
      potential: fractionText(cell.potential),
      penetration: fractionText(shareOf(cell)),
      ...(shareOf(cell) === null
        ? { reason: cell.potential === null ? "no_market_size" : "zero_market" }
        : {}),
    })),
    issues: [
      ...cells.flatMap((cell, at) => aboveOne(cell, at) ?? []),
      ...(unsized.length === 0 ? [] : [unsizedWarning(unsized.length)]),
    ],
  };
}

const NOTHING: Fraction = fractionOf(ZERO);

function shareOf({ own, potential }: Pick<Cell, "own" | "potential">): Fraction | null {
  return potential === null || isZeroFraction(potential)
    ? null
    : divideFractions(wholeFraction(own), potential);
}

function aboveOne({ own, potential }: Cell, at: number): Issue | null {
  if (potential === null || compareFractions(wholeFraction(own), potential) <= 0) return null;
  const message =
    "There are more own customers than this part of the market is said to have. Check both figures.";
  const params = { own, potential: formatFraction(potential) };
  return marketIssue("market.share_above_one", `/cells/${at}`, message, params, "warning");
}

function unsizedWarning(parts: number): Issue {
  const message = `${parts} parts have own customers and no potential, and are in no share. Hand the potential over.`;
  return marketIssue("market.without_size", "/figures", message, { parts }, "warning");
}

function traceAll(
  trace: Tracer,
  own: number,
  potential: Fraction,
  value: Fraction | null,
  reason: string,
): void {
  const id = "marketPenetration";
  const mark = trace.mark();
  for (const [name, number] of [
    ["own", wholeFraction(own)],
    ["potential", potential],
  ] as const)
    trace.node({
      id: `${id}.${name}`,
      kind: "input",
      ref: "",
      inputs: [{ id: name, value: number }],
      value: number,
    });
  const note = value === null ? reason : undefined;
  trace.node({ id, kind: "quotient", ref: "", value, unit: "ratio", note }, mark);
}
