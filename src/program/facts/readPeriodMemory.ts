import { eachOnce } from "../../incentives/facts/eachOnce.js";
import { readText } from "../../kernel/facts/index.js";
import { type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PeriodMemory, PersonState } from "../types.js";
import { readExactText } from "./readExactText.js";
import { readPeriodId } from "./readPeriodId.js";
import { strangeState } from "./strangeState.js";

const FIELDS: ReadonlySet<string> = new Set(["id", "values"]);
const VALUE: ReadonlySet<string> = new Set(["period", "value", "ratio"]);

/** Reads what was remembered of the periods of a measure; null where it is faulty. */
export function readPeriodMemory(
  program: ProgramFunction,
  item: unknown,
  path: string,
  issues: Issue[],
): NonNullable<PersonState["periods"]>[number] | null {
  const fields = ownFields(item, path, issues, FIELDS);
  const id = fields && readText(fields, "id", path, issues);
  if (fields === null || id === null) return null;
  if (!program.documents.crossPeriod.some(({ document }) => document.id === id))
    issues.push(strangeState(id, `${path}/id`));
  const at = `${path}/values`;
  const items = ownItems(fields.get("values"), at, issues) ?? [];
  const values = items.flatMap((each, index) => readValue(program, each, `${at}/${index}`, issues) ?? []);
  const once = eachOnce(issues);
  for (const [index, { period }] of values.entries()) once(period, [period], `${at}/${index}`);
  return { id, values };
}

function readValue(
  program: ProgramFunction,
  item: unknown,
  path: string,
  issues: Issue[],
): PeriodMemory | null {
  const fields = ownFields(item, path, issues, VALUE);
  const period = fields && readPeriodId(program, fields, path, issues);
  return fields === null || period === null ? null : { period, ...readExactText(fields, path, issues) };
}
