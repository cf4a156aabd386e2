import type { Decimal, Fraction } from "../../kernel/decimal/index.js";
import type { CompiledAmount } from "./drawAmount.js";
import type { Entry, Part } from "./part.js";
import type { DrawSettlement } from "./types.js";
import type { Window } from "./window.js";

/** A draw, compiled. */
export interface DrawTerms {
  readonly id: string;
  readonly ref: string;
  readonly title: string | undefined;
  readonly type: "guarantee" | "additive";
  readonly amount: CompiledAmount;
  /** By person. */
  readonly personal: ReadonlyMap<string, CompiledAmount>;
  readonly recovery: DrawSettlement["recovery"];
  readonly effective: Window;
  readonly recoveryFrom: "nextPeriod" | "end";
  readonly share: Fraction;
  readonly cap: Decimal | null;
  readonly periods: number | null;
}

/** A draw in the course of one period. */
export interface DrawCourse {
  readonly terms: DrawTerms;
  /** What it is this time, and where that stands; null where it does not advance. */
  readonly amount: Decimal | null;
  readonly amountSource: CompiledAmount;
  readonly opening: Decimal;
  /** What of it could be taken back in this period. */
  due: Decimal;
  parts: readonly Part[];
  readonly entries: Entry[];
}
