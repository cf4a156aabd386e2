import { compareTexts } from "../../kernel/order/index.js";
import type { PlainValue } from "../fields/fieldReader.js";

/** One value of a field of a deal at a point in time. */
export interface Entry {
  /** The neutral name of the field, or that of the CRM where the deal has no such field. */
  readonly field: string;
  readonly to: PlainValue;
  /** What it was before; undefined where the row does not say so. */
  readonly from: PlainValue | undefined;
  /** What it was afterwards, where the row says so. */
  readonly next?: string;
  readonly at: number;
  readonly on: string;
  /** The id of the row; null where it has none. */
  readonly id: string | null;
  readonly stream: "history" | "fieldHistory" | "own";
}

/** The order of time. At one instant the row that was numbered first; then the text of the value, so that nothing depends on the order of delivery. */
export function inTime(a: Entry, b: Entry): number {
  if (a.at !== b.at) return a.at - b.at;
  const [m, n] = [a.id ?? "", b.id ?? ""];
  return (
    m.length - n.length ||
    compareTexts(m, n) ||
    compareTexts(a.field, b.field) ||
    compareTexts(textOf(a), textOf(b))
  );
}

function textOf({ from, to }: Entry): string {
  return JSON.stringify([from ?? null, to]);
}
