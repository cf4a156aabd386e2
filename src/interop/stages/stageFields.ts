import {
  documentIssue,
  type Fields,
  type Issue,
  ownFields,
  ownItems,
  pointer,
  unwrap,
} from "../../kernel/issue/index.js";
import type { CrmSpec } from "../crm/crmSpec.js";
import { type FieldReader, isEmpty, type PlainValue } from "../fields/fieldReader.js";
import { readCategory } from "../fields/readCategory.js";
import { readFree } from "../fields/readFree.js";
import { readProbability } from "../fields/readProbability.js";
import { readText } from "../fields/readText.js";
import { interopIssue } from "../interopIssue.js";
import type { CrmStage, StageTable } from "../types.js";
import { checkStageTable } from "./checkStageTable.js";

/** A pipeline or a stage as a CRM defines it, opened. */
export interface Definition {
  readonly fields: Fields;
  readonly path: string;
  readonly issues: Issue[];
}

type Scale = Pick<CrmSpec, "percentPlaces" | "categories">;

/** Opens a definition; one that is no object is told and has no fields. */
export function openDefinition(given: unknown, path: string, issues: Issue[]): Definition {
  return { fields: ownFields(given, path, issues) ?? new Map(), path, issues };
}

/** One field of a definition: undefined where it is empty or at fault, and then an issue tells. */
function fieldOf(
  { fields, issues, path }: Definition,
  name: string,
  read: FieldReader,
  { categories, percentPlaces }: Scale,
): PlainValue | undefined {
  const value = fields.get(name);
  if (isEmpty(value)) return undefined;
  const reading = read(value, { dateOf: (instant) => instant, epochs: false, categories, percentPlaces });
  const { code, message, params = {} } = reading.problem ?? {};
  if (code !== undefined && message !== undefined)
    issues.push({ code, severity: "error", path: `${path}${pointer([name])}`, message, params });
  return reading.value ?? undefined;
}

/** The first of several fields that holds a text. */
export function textField(definition: Definition, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fieldOf(definition, name, readText, { categories: {}, percentPlaces: 0 });
    if (typeof value === "string") return value;
  }
  return undefined;
}

/** The first of several fields that holds a number. */
export function numberField(definition: Definition, names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = fieldOf(definition, name, readFree, { categories: {}, percentPlaces: 0 });
    if (typeof value === "number") return value;
  }
  return undefined;
}

/** A probability as a ratio, on the scale of the CRM. */
export function probabilityField(definition: Definition, name: string, scale: Scale): string | undefined {
  const value = fieldOf(definition, name, readProbability, scale);
  return typeof value === "string" ? value : undefined;
}

/** A forecast category by its neutral name. */
export function categoryField(
  definition: Definition,
  name: string,
  scale: Scale,
): CrmStage["forecastCategory"] | undefined {
  const value = fieldOf(definition, name, readCategory, scale);
  return Object.values(scale.categories).find((category) => category === value);
}

/** The items of a list of a definition, each opened. */
export function itemsOf(given: unknown, path: string, issues: Issue[]): readonly Definition[] {
  return (ownItems(given, path, issues) ?? []).map((item, index) =>
    openDefinition(item, `${path}/${index}`, issues),
  );
}

/** Tells that a stage says neither that it is open nor that it is won or lost. */
export function unknownKind({ issues, path }: Definition, field: string): void {
  const message =
    "The stage does not say whether it is open, won or lost. Correct its definition, or write the table by hand.";
  issues.push(interopIssue("interop.unknown_stage_kind", `${path}${pointer([field])}`, message));
}

/** A field that is there only where it is known. */
export function known<K extends string, V>(name: K, value: V | undefined): { readonly [key in K]?: V } {
  // An object with the one key that the type names, or none.
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: V };
}

/** The table, or the error with all that is wrong with its definition. */
export function tableOf(
  table: Omit<StageTable, "stages">,
  stages: readonly CrmStage[],
  issues: readonly Issue[],
): StageTable {
  const whole = { ...table, stages };
  const faults = [...issues, ...stages.flatMap(withoutKey)];
  if (faults.length > 0) return unwrap({ ok: false, issues: faults });
  const wrong = checkStageTable(whole, "");
  return wrong.length > 0 ? unwrap({ ok: false, issues: wrong }) : whole;
}

/** A stage that has no id or name of its own cannot be told in a record. */
function withoutKey({ key }: CrmStage, index: number): readonly Issue[] {
  const message = "The stage has no id and no name that records could hold. Ask the CRM for it.";
  const path = `/stages/${index}/key`;
  return key === "" ? [documentIssue("document.missing_field", path, message, { expected: "string" })] : [];
}
