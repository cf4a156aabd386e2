import { type Fraction, formatDecimal } from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";
import type { CellValue } from "./cellValue.js";
import type { Cell } from "./planCells.js";
import type { GivenValues } from "./readGiven.js";
import { inCanonicalOrder, withAmounts } from "./tally.js";
import { traceCell } from "./traceCell.js";
import type { MeasureCredit, MeasureValue } from "./types.js";
import { givenValue, valueOfCell } from "./valueOfCell.js";

/** The exact value of one measure for one person; `reason` is set if and only if `exact` is null. */
export interface ExactMeasure extends Pick<MeasureValue, "id" | "unit" | "reason" | "count" | "source"> {
  readonly exact: Fraction | null;
}

/** What measures come to for one person. */
export interface ExactPerson {
  readonly id: string;
  /** Sorted by id. */
  readonly measures: readonly ExactMeasure[];
  /** The records that counted, by measure, date and id, where they were kept; a measure that was given has none. */
  credits(): readonly MeasureCredit[];
  /** Records one node, that of the measure with all that it stands on; nothing where there is no such measure. */
  traceMeasure(measure: string, trace: Tracer): void;
}

/** Evaluates every cell for one person, and shows those at the places `shown`. */
export function exactPerson(
  id: string,
  cells: readonly Cell[],
  shown: readonly number[],
  given: GivenValues,
): ExactPerson {
  const values: CellValue[] = [];
  for (const cell of cells) {
    const known = given.of(cell.node.id, cell.period.id, id);
    const parts = cell.parts.flatMap((part) => values[part] ?? []);
    values.push(known === undefined ? valueOfCell(cell, id, parts) : givenValue(known.value));
  }
  const seen = shown.flatMap((place) => {
    const [cell, value] = [cells[place], values[place]];
    return cell === undefined || value === undefined ? [] : [{ place, cell, value }];
  });
  return {
    id,
    measures: seen.map(({ cell, value }) => exactMeasure(cell, value)),
    credits: () => seen.flatMap(({ cell, value }) => creditsOf(id, cell, value)),
    traceMeasure: (measure, trace) => {
      const found = seen.find(({ cell }) => cell.node.id === measure);
      if (found !== undefined) traceCell(trace, { person: id, cells, values }, found.place);
    },
  };
}

function exactMeasure({ node }: Cell, { value, reason, count, isGiven }: CellValue): ExactMeasure {
  return {
    id: node.id,
    unit: node.unit,
    exact: value,
    ...(reason === undefined ? {} : { reason }),
    count,
    source: isGiven ? "given" : "records",
  };
}

/** The records that counted; a measure that was given has none. */
function creditsOf(personId: string, { node, slot }: Cell, value: CellValue): readonly MeasureCredit[] {
  if (slot === null || value.isGiven) return [];
  const entries = inCanonicalOrder(slot.entries.get(personId) ?? []);
  return withAmounts(slot.node.aggregate, entries).map(([{ id, date }, amount]) => ({
    personId,
    measure: node.id,
    id,
    date,
    amount: formatDecimal(amount),
  }));
}
