import type { CalendarDate } from "../calendar/index.js";
import type { DecimalLiteral } from "../condition/index.js";
import type { DecimalInput, Rounding } from "../decimal/index.js";
import type { Result } from "../issue/index.js";
import type { Outcome } from "../trace/index.js";

/**
 * An amount of one currency.
 *
 * @since 0.1.0
 */
export interface Money {
  readonly amount: DecimalInput;
  /** ISO 4217 code. */
  readonly currency: string;
}

/**
 * What one unit of a currency is worth in another from a day on.
 *
 * @since 0.1.0
 */
export interface ExchangeRate {
  /** ISO 4217 code of what is converted. */
  readonly from: string;
  /** ISO 4217 code of what it becomes. */
  readonly to: string;
  readonly on: CalendarDate;
  /** How many units of `to` one unit of `from` is; above zero. */
  readonly rate: DecimalLiteral;
}

/**
 * A table of dated exchange rates, with the rules by which one is picked. Compile it with `compileRates`.
 *
 * @since 0.1.0
 */
export interface RateTable {
  readonly kind: "rateTable";
  readonly schemaVersion?: 1;
  readonly id?: string;
  readonly title?: string;
  /** Which rate counts on a day: the latest one up to it (default), or only one of that very day. */
  readonly dateRule?: "onOrBefore" | "exact";
  /** How many days old a rate may be; absent: any number. */
  readonly maxAgeDays?: number;
  /** With true a pair without a rate of its own takes that of the other direction, inverted. */
  readonly inverse?: boolean;
  /** A currency over which a pair without a rate of its own is converted; absent: over none. */
  readonly base?: string;
  readonly rates: readonly ExchangeRate[];
}

/**
 * An amount in another currency; `value` is the converted amount.
 *
 * @since 0.1.0
 */
export interface Conversion extends Outcome {
  readonly value: string;
  /** The currency of `value`. */
  readonly currency: string;
  /** What one unit was worth: the product of the rates that were used; cut to 34 digits where it does not end. */
  readonly rate: string;
  /** The rates of the table that were used, in order; none where nothing had to be converted. */
  readonly used: readonly {
    readonly from: string;
    readonly to: string;
    readonly on: CalendarDate;
    readonly rate: string;
    readonly inverted: boolean;
  }[];
}

/**
 * Exchange rates that are ready to be used. See `compileRates`.
 *
 * @since 0.1.0
 */
export interface CompiledRates {
  readonly document: RateTable;
  /**
   * Converts an amount by the rate of a day, and rounds it once where a rounding is given.
   *
   * @throws AttainmentError `money.no_rate` with the pair and the day, `money.bad_currency`, `date.not_a_date`,
   * `decimal.*`.
   */
  convert(money: Money, to: string, on: CalendarDate, rounding?: Rounding): Conversion;
  /** The same, with faults as issues instead of an error. */
  safeConvert(money: Money, to: string, on: CalendarDate, rounding?: Rounding): Result<Conversion>;
}
