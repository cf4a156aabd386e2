import { type FiscalYear, type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../../kernel/decimal/index.js";
import { readText } from "../../kernel/facts/index.js";
import { type Fields, type Issue, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import { kpiIssue } from "../kpiIssue.js";

const FIELDS: ReadonlySet<string> = new Set(["period", "value"]);

/** Reads the values of the periods of a window, in its order; null where none is given. Every fault goes to `issues`. */
export function readPeriodValues(
  given: unknown,
  periods: readonly Period[],
  fiscalYear: FiscalYear | undefined,
  issues: Issue[],
): readonly (Fraction | null)[] {
  const found = new Map<string, Fraction | null>();
  for (const [index, item] of (ownItems(given, "/facts/values", issues) ?? []).entries()) {
    const path = `/facts/values/${index}`;
    const fields = ownFields(item, path, issues, FIELDS);
    const period = fields && readPeriodName(fields, path, fiscalYear, issues);
    if (fields === null || period === null) continue;
    checkPlace(period, periods, found, `${path}/period`, issues);
    found.set(period.from, readValue(fields.get("value"), `${path}/value`, issues));
  }
  return periods.map(({ from }) => found.get(from) ?? null);
}

/** A period of the facts; null where it is missing or none. */
export function readPeriodName(
  fields: Fields,
  path: string,
  fiscalYear: FiscalYear | undefined,
  issues: Issue[],
): Period | null {
  const text = readText(fields, "period", path, issues);
  const read = text === null ? null : safeParsePeriod(text, fiscalYear);
  if (read?.ok) return read.data;
  for (const issue of read?.issues ?? []) issues.push({ ...issue, path: `${path}/period` });
  return null;
}

function checkPlace(
  { id, from, to }: Period,
  periods: readonly Period[],
  found: ReadonlyMap<string, unknown>,
  path: string,
  issues: Issue[],
): void {
  const params = { period: id };
  if (found.has(from)) {
    const message = `The period ${quoted(id)} has two values. Keep one of them.`;
    issues.push(kpiIssue("kpi.duplicate_period", path, message, params));
  }
  if (periods.some((each) => each.from === from && each.to === to)) return;
  const window = `${periods[0]?.id ?? ""} to ${periods.at(-1)?.id ?? ""}`;
  const message = `The period ${quoted(id)} is none of the window, ${window}. Leave the value out, or correct the period.`;
  issues.push(kpiIssue("kpi.period_outside_window", path, message, params));
}

function readValue(value: unknown, path: string, issues: Issue[]): Fraction | null {
  if (value === null || value === undefined) return null;
  const decimal = parseDecimal(value);
  if (typeof decimal === "object") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, value, path));
  return null;
}
