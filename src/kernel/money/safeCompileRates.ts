import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../issue/index.js";
import { buildRates } from "./buildRates.js";
import { convertMoney } from "./convertMoney.js";
import { rateTableSchema } from "./rateTableSchema.js";
import type { CompiledRates } from "./types.js";

/**
 * Compiles a table of exchange rates as {@link compileRates} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link RateTable} as plain JSON.
 * @returns The compiled table, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileRates } from "attainment/kernel";
 * const read = safeCompileRates({
 *   kind: "rateTable",
 *   rates: [
 *     { from: "EUR", to: "USD", on: "2026-01-01", rate: "0" },
 *     { from: "USD", to: "USD", on: "2026-02-30", rate: "1" },
 *   ],
 * });
 * read.ok ? [] : read.issues.map(({ code }) => code); // => ["money.rate_not_positive", "money.rate_to_itself", "date.not_a_date"]
 * ```
 * @since 0.1.0
 */
export function safeCompileRates(document: unknown): Result<CompiledRates> {
  const read = readDocument(document, rateTableSchema);
  if (!read.ok) return read;
  const built = buildRates(deepFreeze(read.data), "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const rates = built.data;
  const safeConvert: CompiledRates["safeConvert"] = (money, to, on, rounding) =>
    convertMoney(rates, money, to, on, rounding);
  return {
    ok: true,
    data: Object.freeze({
      document: rates.table,
      convert: (money, to, on, rounding) => unwrap(safeConvert(money, to, on, rounding)),
      safeConvert,
    } satisfies CompiledRates),
  };
}
