import { MAX_NODES } from "../../kernel/issue/index.js";
import type { Rules } from "../rules.js";
import { type CellValue, readingsOf } from "./cellValue.js";
import { leafUses } from "./leafUses.js";
import { isCountable, representatives, wholeNumbers } from "./representatives.js";

/** The values of one field that are gone through. */
export interface GridField {
  readonly id: string;
  readonly by: "grid" | "scale" | "cuts";
  readonly values: readonly CellValue[];
}

/** What one cell is for the rules: its values, and the places of the rules that fit. */
export type CellVisitor = (cell: readonly CellValue[], fitting: readonly number[]) => void;

/** The fields that the rules look at, in the order of the document, with the values to go through; those `given` win. */
export function gridOf(
  { document, scales }: Rules,
  given: ReadonlyMap<string, readonly CellValue[]> = new Map(),
): readonly GridField[] {
  const uses = leafUses(document.segments.map(({ when }) => when));
  return [...new Set([...scales.keys(), ...uses.keys()])].flatMap((id): readonly GridField[] => {
    const values = given.get(id);
    const use = uses.get(id);
    const scale = scales.get(id);
    if (use === undefined) return [];
    if (values !== undefined) return [{ id, by: "grid", values }];
    const isOpen = use.usesPresence || use.words.length > 0 || use.dates.length > 0 || use.usesBoolean;
    if (scale !== undefined && isCountable(scale) && !isOpen)
      return [{ id, by: "scale", values: wholeNumbers(scale) }];
    return [{ id, by: "cuts", values: representatives(use, scale) }];
  });
}

/** How many cells there are; more than there may be nodes of a document are not gone through. */
export function cellsOf(fields: readonly GridField[]): number {
  return fields.reduce((product, { values }) => product * values.length, 1);
}

export const MOST_CELLS: number = MAX_NODES;

/** Goes through every cell, the last field first. */
export function visitCells({ rules }: Rules, fields: readonly GridField[], visit: CellVisitor): void {
  const ids = fields.map(({ id }) => id);
  const total = cellsOf(fields);
  for (let number = 0; number < total; number += 1) {
    const cell = cellAt(fields, number);
    const readings = readingsOf(ids, cell);
    visit(
      cell,
      rules.flatMap(({ when }, index) => (when.judge(readings) === "met" ? [index] : [])),
    );
  }
}

function cellAt(fields: readonly GridField[], number: number): readonly CellValue[] {
  const cell: CellValue[] = [];
  let rest = number;
  for (let index = fields.length - 1; index >= 0; index -= 1) {
    const { values } = fields[index] ?? { values: [] };
    cell[index] = values[rest % values.length] ?? null;
    rest = Math.floor(rest / values.length);
  }
  return cell;
}
