import {
  type Decimal,
  divideFractions,
  formatDecimal,
  formatFraction,
  plus,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { byText, compareTexts } from "../../kernel/order/index.js";
import type { ReadSnapshot } from "./readSnapshots.js";
import type { ReasonFinder } from "./reasonsOf.js";
import type { MigrationCell, MigrationStep, SegmentMover } from "./types.js";

/** What is the same for every step. */
export interface StepScene {
  readonly order: readonly string[] | null;
  readonly reasonOf: ReasonFinder;
}

interface Way {
  readonly from: string | null;
  readonly to: string | null;
  customers: number;
  opening: Decimal | null;
  closing: Decimal | null;
}

/** Measures what happened between two snapshots. */
export function measureStep(opening: ReadSnapshot, closing: ReadSnapshot, scene: StepScene): MigrationStep {
  const ways = new Map<string, Way>();
  const movers: SegmentMover[] = [];
  for (const before of opening.customers.values()) {
    const after = closing.customers.get(before.customerId);
    const to = after?.segmentId ?? null;
    enter(ways, before.segmentId, to, before.amount, after === undefined ? ZERO : after.amount);
    if (after === undefined || to === null || to === before.segmentId) continue;
    const { customerId, segmentId: from } = before;
    const direction = directionOf(from, to, scene.order);
    movers.push({ customerId, from, to, direction, ...scene.reasonOf(before, after) });
  }
  for (const after of closing.customers.values())
    if (!opening.customers.has(after.customerId)) enter(ways, null, after.segmentId, ZERO, after.amount);
  const sorted = [...ways.values()].sort(byOrder(scene.order));
  const segments = segmentsOf(sorted, scene.order);
  const counts = countsOf(sorted, movers, scene.order);
  return {
    from: opening.on,
    to: closing.on,
    matrix: sorted.map((way) => cellOf(way, segments)),
    segments,
    counts,
    stayShare: shareOf(counts.stayed, counts.opening),
    movers: movers.sort(byText(({ customerId }) => customerId)),
  };
}

function enter(
  ways: Map<string, Way>,
  from: string | null,
  to: string | null,
  opening: Decimal | null,
  closing: Decimal | null,
): void {
  const key = JSON.stringify([from, to]);
  const way = ways.get(key) ?? { from, to, customers: 0, opening: ZERO, closing: ZERO };
  ways.set(key, way);
  way.customers += 1;
  way.opening = added(way.opening, opening);
  way.closing = added(way.closing, closing);
}

/** An amount that is not told leaves the sum unknown. */
function added(sum: Decimal | null, amount: Decimal | null): Decimal | null {
  return sum === null || amount === null ? null : plus(sum, amount);
}

function directionOf(from: string, to: string, order: readonly string[] | null): "up" | "down" | null {
  const [before, after] = [order?.indexOf(from) ?? -1, order?.indexOf(to) ?? -1];
  if (before < 0 || after < 0) return null;
  return after > before ? "up" : "down";
}

/** By the order of segments, then by id; none, of new and lost customers, last. */
function byOrder(order: readonly string[] | null): (a: Way, b: Way) => number {
  return (a, b) => compareSegments(a.from, b.from, order) || compareSegments(a.to, b.to, order);
}

function compareSegments(a: string | null, b: string | null, order: readonly string[] | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const place = (id: string) => {
    const found = order?.indexOf(id) ?? -1;
    return found < 0 ? (order?.length ?? 0) : found;
  };
  return place(a) - place(b) || compareTexts(a, b);
}

function segmentsOf(ways: readonly Way[], order: readonly string[] | null): MigrationStep["segments"] {
  const ids = new Set([...(order ?? []), ...ways.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())]);
  const sum = (isIn: (way: Way) => boolean) =>
    ways.reduce((total, way) => total + (isIn(way) ? way.customers : 0), 0);
  return [...ids]
    .sort((a, b) => compareSegments(a, b, order))
    .map((id) => {
      const opening = sum(({ from }) => from === id);
      const closing = sum(({ to }) => to === id);
      const stayed = sum(({ from, to }) => from === id && to === id);
      const lost = sum(({ from, to }) => from === id && to === null);
      const arrived = sum(({ from, to }) => from === null && to === id);
      return {
        id,
        opening,
        closing,
        stayed,
        movedOut: opening - stayed - lost,
        movedIn: closing - stayed - arrived,
        lost,
        new: arrived,
        stayShare: shareOf(stayed, opening),
      };
    });
}

function countsOf(
  ways: readonly Way[],
  movers: readonly SegmentMover[],
  order: readonly string[] | null,
): MigrationStep["counts"] {
  const sum = (isIn: (way: Way) => boolean) =>
    ways.reduce((total, way) => total + (isIn(way) ? way.customers : 0), 0);
  const going = (way: "up" | "down") =>
    order === null ? null : movers.filter(({ direction }) => direction === way).length;
  return {
    opening: sum(({ from }) => from !== null),
    closing: sum(({ to }) => to !== null),
    stayed: sum(({ from, to }) => from === to),
    moved: movers.length,
    up: going("up"),
    down: going("down"),
    new: sum(({ from }) => from === null),
    lost: sum(({ to }) => to === null),
  };
}

function cellOf(
  { from, to, customers, opening, closing }: Way,
  segments: MigrationStep["segments"],
): MigrationCell {
  const all = segments.find(({ id }) => id === from)?.opening ?? 0;
  return {
    from,
    to,
    customers,
    share: from === null ? null : shareOf(customers, all),
    openingAmount: opening === null ? null : formatDecimal(opening),
    closingAmount: closing === null ? null : formatDecimal(closing),
  };
}

function shareOf(part: number, whole: number): string | null {
  return whole === 0 ? null : formatFraction(divideFractions(wholeFraction(part), wholeFraction(whole)));
}
