import type { Period } from "../../kernel/calendar/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Book } from "../counting/bookOf.js";
import type { Meaning } from "../counting/meaningOf.js";
import type { ReadDeal } from "../facts/readDeals.js";
import type { StageModel } from "../types.js";
import type { ExpectedCloses } from "./expectedCloses.js";

/** All that the figures of one pipeline look at. */
export interface MetricFacts {
  readonly model: StageModel;
  readonly book: Book;
  /** The whole period, and as much of it as has been seen: both begin on one day. */
  readonly period: Period;
  readonly seen: Period;
  /** The last day that has been seen, to which ages are counted. */
  readonly asOf: string;
  /** The deals as they say of themselves. */
  readonly deals: ReadonlyMap<string, ReadDeal>;
  readonly expected: ExpectedCloses;
  /** What a deal counted as when a day began. */
  readonly meaningBefore: (dealId: string, day: string) => Meaning;
  /** Does the deal hold a value in this field of its own? */
  readonly holds: (dealId: string, field: string) => boolean;
  readonly measures: ReadonlyMap<string, Fraction | null>;
}
