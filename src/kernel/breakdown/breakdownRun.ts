import type { Period } from "../calendar/index.js";
import type { CellValue } from "../measure/cellValue.js";
import { exactPerson } from "../measure/exactPerson.js";
import type { MeasureNode } from "../measure/measureNode.js";
import type { GivenValues } from "../measure/readGiven.js";
import { valueOfCell } from "../measure/valueOfCell.js";
import type { Tracer } from "../trace/index.js";
import type { Adding } from "./addingOf.js";
import type { PartNode, PartTree } from "./partTree.js";
import type { Points, Span } from "./planPoints.js";
import type { ReadBreakdown } from "./readOptions.js";

/** What a breakdown is made of, once the records are read. */
interface Setting {
  readonly read: ReadBreakdown;
  readonly tree: PartTree;
  readonly points: Points;
  /** The measures that are shown, by id. */
  readonly measures: readonly MeasureNode[];
  readonly adding: ReadonlyMap<string, Adding>;
}

/** A breakdown whose records are read: what its parts are made and figured from. */
export interface BreakdownRun extends Setting {
  /** The exact value of a measure in a part. */
  valueOf(node: PartNode, period: Period, measure: string): CellValue;
  /** Records one measure of a part, with what it stands on. */
  traceMeasure(node: PartNode, period: Period, measure: string, trace: Tracer): void;
  /** Has the part any record that a measure of the period, or of those that it is compared with, looks at? */
  hasRecords(node: PartNode, span: Span): boolean;
}

/** No part has values of its own beside its records. */
const GIVEN: GivenValues = { of: () => undefined, people: [] };
const ABSENT: CellValue = { value: null, reason: "no_records", count: 0, isGiven: false };

/** The parts as the measures evaluate them, each once for each period. */
export function startRun(setting: Setting): BreakdownRun {
  const { byPeriod } = setting.points;
  const isSeen = ({ key }: PartNode, { id }: Period): boolean =>
    byPeriod.get(id)?.slots.some(({ tallies }) => tallies.has(key)) === true;
  return {
    ...setting,
    valueOf: (node, period, measure) => {
      const point = byPeriod.get(period.id);
      if (point === undefined) return ABSENT;
      let values = node.values[point.number];
      if (values === undefined) {
        values = valuesOf(node, point.cells);
        node.values[point.number] = values;
      }
      return values[point.places.get(measure) ?? -1] ?? ABSENT;
    },
    traceMeasure: (node, period, measure, trace) => {
      const { cells = [], places } = byPeriod.get(period.id) ?? {};
      const place = places?.get(measure);
      if (place !== undefined) exactPerson(node.key, cells, [place], GIVEN).traceMeasure(measure, trace);
    },
    hasRecords: (node, { period, bases }) =>
      isSeen(node, period) || bases.some((base) => isSeen(node, base.period)),
  };
}

function valuesOf({ key }: PartNode, cells: Parameters<typeof exactPerson>[1]): readonly CellValue[] {
  const values: CellValue[] = [];
  for (const cell of cells) {
    const parts = cell.parts.map((part) => values[part] ?? ABSENT);
    values.push(valueOfCell(cell, key, parts));
  }
  return values;
}
