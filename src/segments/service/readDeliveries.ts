import { compareFractions } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import type { Fields, Issue } from "../../kernel/issue/index.js";
import {
  type Row,
  readNamed,
  readRows,
  readWhole,
  rowAmount,
  rowDate,
  rowDay,
  rowKey,
} from "../../kernel/rows/index.js";
import { readBy, readSpan, type ServiceSpan } from "./readSpan.js";
import { daysTurnedRound } from "./serviceIssue.js";

/** An order as far as its delivery is concerned. */
export interface ReadDelivery {
  readonly orderedOn: string;
  readonly dueOn: string | null;
  /** Null where it had not come by the last known day. */
  readonly deliveredOn: string | null;
  /** Null where the quantities are not known. */
  readonly isInFull: boolean | null;
  readonly key: string | null;
}

/** Orders, and how they are judged. */
export interface ReadDeliveries {
  readonly span: ServiceSpan;
  readonly definition: "late" | "otif";
  readonly by: string | null;
  readonly minimum: number;
  readonly orders: readonly ReadDelivery[];
}

/** Reads orders; null where the frame is faulty. */
export function readDeliveries(
  facts: Fields,
  options: Fields,
  faults: Faults,
  frame: Issue[],
): ReadDeliveries | null {
  const span = readSpan(facts, frame);
  const definition = readNamed(options, "definition", ["late", "otif"], "late", frame);
  const minimum = readWhole(options, "/options/minimum", 1, 1, frame);
  const { by, field } = readBy(options, frame);
  const asOf = span?.asOf ?? "";
  const place = { stream: "orders", amount: "amount" } as const;
  const all = readRows(facts, place, faults, frame, (row) => readDelivery(row, asOf, field));
  return span && { span, definition, by, minimum, orders: all.filter(({ orderedOn }) => orderedOn <= asOf) };
}

function readDelivery(row: Row, asOf: string, field: string | null): ReadDelivery | null {
  const orderedOn = rowDay(row, "orderedOn");
  const dueOn = rowDate(row, "dueOn");
  const deliveredOn = rowDate(row, "deliveredOn");
  const quantity = rowAmount(row, "quantity");
  const delivered = rowAmount(row, "deliveredQuantity");
  if (orderedOn === null) return null;
  if (deliveredOn !== null && deliveredOn < orderedOn)
    row.issues.push(
      daysTurnedRound(
        row,
        "service.delivered_before_ordered",
        ["deliveredOn", deliveredOn],
        ["orderedOn", orderedOn],
      ),
    );
  const isInFull =
    quantity === null || delivered === null ? null : compareFractions(delivered, quantity) >= 0;
  const isHere = deliveredOn !== null && deliveredOn <= asOf;
  return { orderedOn, dueOn, deliveredOn: isHere ? deliveredOn : null, isInFull, key: rowKey(row, field) };
}
