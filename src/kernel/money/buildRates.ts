import type { Issue, Result } from "../issue/index.js";
import { indexRates, type RatesFunction } from "./indexRates.js";
import { type ReadRate, readRate } from "./readRate.js";
import type { RateTable } from "./types.js";

/** A table that is ready to be used, with its rates as they were read. */
export interface BuiltRates extends RatesFunction {
  readonly table: RateTable;
  readonly rates: readonly ReadRate[];
}

/** Builds a table that has passed the schema; `ref` is its JSON pointer. */
export function buildRates(table: RateTable, ref: string): Result<BuiltRates> {
  const issues: Issue[] = [];
  const rates = table.rates.flatMap((rate, index) => readRate(rate, `${ref}/rates/${index}`, issues) ?? []);
  const { factor } = indexRates(rates, table, issues);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, data: Object.freeze({ table, rates: Object.freeze(rates), factor }) };
}
