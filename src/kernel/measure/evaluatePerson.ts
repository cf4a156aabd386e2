import { formatDecimal, formatFraction } from "../decimal/index.js";
import { recorder, type TraceNode } from "../trace/index.js";
import type { Cell } from "./planCells.js";
import type { GivenValues } from "./readGiven.js";
import { inCanonicalOrder, withAmounts } from "./tally.js";
import { traceCell } from "./traceCell.js";
import type { MeasureCredit, MeasuresOptions, MeasureValue } from "./types.js";
import { type CellValue, givenValue, valueOfCell } from "./valueOfCell.js";

/** What measures come to for one person. */
export interface EvaluatedPerson {
  readonly measures: readonly MeasureValue[];
  readonly credits: readonly MeasureCredit[];
}

/** Evaluates every cell for one person, and shows those at the places `shown`. */
export function evaluatePerson(
  person: string,
  cells: readonly Cell[],
  shown: readonly number[],
  given: GivenValues,
  options: MeasuresOptions,
): EvaluatedPerson {
  const values: CellValue[] = [];
  for (const cell of cells) {
    const known = given.of(cell.node.id, cell.period.id, person);
    const parts = cell.parts.flatMap((part) => values[part] ?? []);
    values.push(known === undefined ? valueOfCell(cell, person, parts) : givenValue(known.value));
  }
  const traceAt = (place: number): TraceNode | undefined => {
    if (options.trace === undefined) return undefined;
    const recording = recorder();
    traceCell(recording, { person, cells, values }, place);
    return recording.finish();
  };
  const seen = shown.flatMap((place) => {
    const [cell, value] = [cells[place], values[place]];
    return cell === undefined || value === undefined ? [] : [{ cell, value, trace: traceAt(place) }];
  });
  return {
    measures: seen.map(({ cell, value, trace }) => measureValue(cell, value, trace)),
    credits:
      options.credits === true ? seen.flatMap(({ cell, value }) => creditsOf(person, cell, value)) : [],
  };
}

function measureValue(
  { node }: Cell,
  { value, reason, count, isGiven }: CellValue,
  trace: TraceNode | undefined,
): MeasureValue {
  return {
    id: node.id,
    unit: node.unit,
    value: value === null ? null : formatFraction(value),
    ...(reason === undefined ? {} : { reason }),
    count,
    source: isGiven ? "given" : "records",
    ...(trace === undefined ? {} : { trace }),
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
