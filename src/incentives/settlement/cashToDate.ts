import type { Decimal } from "../../kernel/decimal/index.js";

/** The cash that came in for a record up to the end of the period. */
export interface CashToDate {
  readonly received: Decimal;
  /** The amount of the whole record, where it was told. */
  readonly of: Decimal | null;
}

/** The cash by record. */
export type CashCourse = ReadonlyMap<string, CashToDate>;
