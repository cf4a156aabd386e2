import { unwrap } from "../issue/index.js";
import { safeCompileRates } from "./safeCompileRates.js";
import type { CompiledRates } from "./types.js";

/**
 * Compiles a table of dated exchange rates into functions that convert amounts.
 *
 * Formula: `value = round(amount * rate)`, multiplied first and rounded once, or not at all where no rounding is given.
 * The rate is the latest one of the pair up to the day (`dateRule: "exact"`: the one of that very day). A pair without
 * one takes, in this order and only where the table names it: the rate of the other direction as `1 / rate` (`inverse`),
 * or the product of the rates to and from the currency `base`.
 *
 * `value` is in the currency asked for; a rate is units of `to` for one unit of `from`.
 *
 * - An amount in the currency asked for stays as it is and needs no rate.
 * - No rate on the day, or only one that is older than `maxAgeDays`: the error `money.no_rate`; nothing is guessed.
 * - A value that does not end, as after an inverse rate, is printed to 34 digits where no rounding is given.
 *
 * @param document - A {@link RateTable} as plain JSON.
 * @returns The compiled table; see {@link CompiledRates}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form, `money.duplicate_rate`,
 * `money.rate_not_positive`, `money.rate_to_itself`, `date.not_a_date`, `decimal.*`.
 * @example
 * ```ts
 * import { compileRates } from "attainment/kernel";
 * const rates = compileRates({
 *   kind: "rateTable",
 *   inverse: true,
 *   rates: [
 *     { from: "EUR", to: "USD", on: "2026-01-01", rate: "1.08" },
 *     { from: "EUR", to: "USD", on: "2026-02-01", rate: "1.1" },
 *   ],
 * });
 * const cents = { places: 2, mode: "halfUp" } as const;
 * rates.convert({ amount: "1000", currency: "EUR" }, "USD", "2026-01-31").value; // => "1080"
 * rates.convert({ amount: "1000", currency: "USD" }, "EUR", "2026-02-01", cents).value; // => "909.09"
 * rates.convert({ amount: "1000", currency: "EUR" }, "USD", "2025-12-31"); // throws money.no_rate
 * ```
 * @since 0.1.0
 */
export function compileRates(document: unknown): CompiledRates {
  return unwrap(safeCompileRates(document));
}
