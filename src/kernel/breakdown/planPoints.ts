import {
  type FiscalYear,
  type Period,
  previousPeriod,
  samePeriodLastYear,
  splitPeriod,
} from "../calendar/index.js";
import type { MeasureSet } from "../measure/buildMeasures.js";
import { type Cell, planCells, type Slot } from "../measure/planCells.js";
import type { PeriodLevel } from "./readLevels.js";
import type { ReadBreakdown } from "./readOptions.js";
import type { BreakdownComparison } from "./types.js";

/** A period that parts are measured in, with those that it is compared with. */
export interface Span {
  readonly period: Period;
  readonly bases: readonly { readonly on: BreakdownComparison; readonly period: Period }[];
}

/** The measures planned for one period. */
export interface Point {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** The place of each measure at the period itself, by id. */
  readonly places: ReadonlyMap<string, number>;
  /** The records that its cells read. */
  readonly slots: readonly Slot[];
}

/** Every period that is measured, each planned once. */
export interface Points {
  readonly main: Span;
  /** The units of the period, where a level is by time. */
  readonly units: readonly Span[];
  /** By the id of the period. */
  readonly byPeriod: ReadonlyMap<string, Point>;
  readonly slots: readonly Slot[];
}

/** Plans the measures for the period, its units, and the periods that these are compared with. */
export function planPoints(set: MeasureSet, period: Period, { levels, compareWith }: ReadBreakdown): Points {
  const { fiscalYear } = set;
  const spanOf = (of: Period): Span => ({
    period: of,
    bases: compareWith.map((on) => ({ on, period: basePeriod(of, on, fiscalYear) })),
  });
  const level = levels.find((each): each is PeriodLevel => each.kind === "period");
  const main = spanOf(period);
  const units = level === undefined ? [] : splitPeriod(period, level.unit, fiscalYear).map(spanOf);
  const byPeriod = new Map<string, Point>();
  const slots = new Map<string, Slot>();
  for (const each of [main, ...units].flatMap((span) => [
    span.period,
    ...span.bases.map((base) => base.period),
  ])) {
    if (byPeriod.has(each.id)) continue;
    byPeriod.set(each.id, pointOf(planCells(set, each, slots), byPeriod.size));
  }
  return { main, units, byPeriod, slots: [...slots.values()] };
}

function pointOf(cells: readonly Cell[], number: number): Point {
  const places = new Map(
    cells.flatMap(({ node, isCurrent }, place) => (isCurrent ? [[node.id, place]] : [])),
  );
  return { number, cells, places, slots: [...new Set(cells.flatMap(({ slot }) => slot ?? []))] };
}

function basePeriod(period: Period, on: BreakdownComparison, fiscalYear: FiscalYear | undefined): Period {
  return on === "previous" ? previousPeriod(period, fiscalYear) : samePeriodLastYear(period, fiscalYear);
}

/** Do the units' earlier periods make up that of the whole? Three months before make a quarter, each a month back do not. */
export function basesAddUp({ main, units }: Points, on: BreakdownComparison): boolean {
  const periodOf = (span: Span) => span.bases.find((base) => base.on === on)?.period;
  const whole = periodOf(main);
  let day = whole?.from;
  for (const unit of units) {
    const base = periodOf(unit);
    if (base?.from !== day) return false;
    day = base?.to;
  }
  return day === whole?.to;
}
