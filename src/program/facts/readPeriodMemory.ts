import { eachOnce } from "../../incentives/facts/eachOnce.js";
import { decimalIssue, parseDecimal } from "../../kernel/decimal/index.js";
import { readText } from "../../kernel/facts/index.js";
import { type Fields, type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PeriodMemory, PersonState } from "../types.js";
import { strangeState } from "./strangeState.js";

const FIELDS: ReadonlySet<string> = new Set(["id", "values"]);
const VALUE: ReadonlySet<string> = new Set(["period", "value", "ratio"]);
const RATIO: ReadonlySet<string> = new Set(["numerator", "denominator"]);

/** Reads what was remembered of the periods of a measure; null where it is faulty. */
export function readPeriodMemory(
  { documents }: ProgramFunction,
  item: unknown,
  path: string,
  issues: Issue[],
): NonNullable<PersonState["periods"]>[number] | null {
  const fields = ownFields(item, path, issues, FIELDS);
  const id = fields && readText(fields, "id", path, issues);
  if (fields === null || id === null) return null;
  if (!documents.crossPeriod.some(({ document }) => document.id === id))
    issues.push(strangeState(id, `${path}/id`));
  const at = `${path}/values`;
  const items = ownItems(fields.get("values"), at, issues) ?? [];
  const values = items.flatMap((each, index) => readValue(each, `${at}/${index}`, issues) ?? []);
  const once = eachOnce(issues);
  for (const [index, { period }] of values.entries()) once(period, [period], `${at}/${index}`);
  return { id, values };
}

function readValue(item: unknown, path: string, issues: Issue[]): PeriodMemory | null {
  const fields = ownFields(item, path, issues, VALUE);
  const period = fields && readText(fields, "period", path, issues);
  if (fields === null || period === null) return null;
  const given = fields.get("value");
  const value = given === null ? null : readNumber(fields, "value", path, issues);
  if (!fields.has("ratio")) return { period, value };
  const ratio = ownFields(fields.get("ratio"), `${path}/ratio`, issues, RATIO);
  const numerator = ratio && readNumber(ratio, "numerator", `${path}/ratio`, issues);
  const denominator = ratio && readNumber(ratio, "denominator", `${path}/ratio`, issues);
  return numerator === null || denominator === null
    ? null
    : { period, value, ratio: { numerator, denominator } };
}

function readNumber(fields: Fields, name: string, path: string, issues: Issue[]): string | null {
  const value = fields.get(name);
  const decimal = parseDecimal(value);
  if (typeof value === "string" && typeof decimal === "object") return value;
  issues.push(decimalIssue(typeof decimal === "object" ? "wrong_type" : decimal, value, `${path}/${name}`));
  return null;
}
