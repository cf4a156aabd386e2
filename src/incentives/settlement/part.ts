import type { Decimal } from "../../kernel/decimal/index.js";
import type { LedgerCause } from "./ledgerTypes.js";

/** A part of a balance, as it is computed with. */
export interface Part {
  readonly since: string;
  readonly whole: Decimal;
  readonly amount: Decimal;
  readonly age: number;
  readonly componentId?: string;
  readonly recordId?: string;
  readonly credited?: Decimal;
  /** What of that was taken back. */
  readonly uncredited?: Decimal;
  readonly dueOn?: string;
}

/** An entry, as it is computed with. */
export interface Entry {
  readonly cause: LedgerCause;
  readonly pay: Decimal;
  readonly change: Decimal;
  /** The part that it moves: where that has no record, it is of the whole component or period. */
  readonly of: Pick<Part, "since" | "componentId" | "recordId">;
}
