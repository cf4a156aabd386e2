import type { Condition, Measure } from "../../kernel/index.js";
import type { CatalogMeasure, CatalogTitle } from "./types.js";

/** An entry before what follows from its measure: the facts and the measures that it needs. */
export type Entry = Pick<CatalogMeasure, "better" | "category" | "formula"> & {
  readonly zh: string;
  readonly measure: Measure & { readonly title: string };
};

/** Which deals are won, and which lost. */
export interface Stages {
  readonly won: readonly string[];
  readonly lost: readonly string[];
}

/** The title of an entry in both languages. */
export function titleOf({ measure, zh }: Entry): CatalogTitle {
  return { en: measure.title, "zh-CN": zh };
}

/** What makes up the records of one stream that count for their owner. */
export interface Source {
  readonly from: string;
  readonly person: string;
  readonly date: string;
}

export const DEALS: Source = { from: "deals", person: "ownerId", date: "closedOn" };
export const ORDERS: Source = { from: "orders", person: "ownerId", date: "orderedOn" };
export const ACTIVITIES: Source = { from: "activities", person: "ownerId", date: "doneOn" };

/** Leaves out records of what has not happened yet: a call that is only planned, a customer who is still there. */
export function happened(field: string): Condition {
  return { field, exists: true };
}
