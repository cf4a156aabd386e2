import type { Json } from "../../kernel/index.js";
import { type Issue, ownFields, pointer, unwrap } from "../../kernel/issue/index.js";
import type { ReadConfig } from "../config/readConfig.js";
import type { Column, CrmSpec } from "../crm/crmSpec.js";
import { columnsFor } from "../deals/columnsFor.js";
import type { WriteContext } from "../fields/fieldWriters.js";

/** The fields of a deal that its CRM can be updated with, by their names there; throws where a value does not fit. */
export function writeFields(
  deal: unknown,
  spec: CrmSpec,
  config: ReadConfig,
): Readonly<Record<string, Json>> {
  const issues: Issue[] = [];
  const fields = ownFields(deal, "", issues) ?? new Map<string, unknown>();
  const context = { dateOf: config.dateOf, percentPlaces: spec.percentPlaces };
  const isOpen = standsOpen(fields, config);
  const written = new Map<string, Json>();
  for (const column of columnsFor(spec, config.fields)) {
    const [source] = column.from;
    const value = fields.get(column.to);
    if (source === undefined || value === undefined || !isWritable(column, source, fields, isOpen, config))
      continue;
    const json = writtenValue(column, value, spec, context, issues);
    // Of two fields of the deal that stand in one field of the CRM, that of the deal comes before one of one's own.
    if (json !== undefined && !written.has(source)) written.set(source, json);
  }
  return issues.length > 0 ? unwrap({ ok: false, issues }) : Object.fromEntries(written);
}

/** A close date is written while the stage is known to be open: of a closed deal it is the CRM's own. */
function standsOpen(fields: ReadonlyMap<string, unknown>, { book }: ReadConfig): boolean {
  const [pipelineId, stageId] = [fields.get("pipelineId") ?? null, fields.get("stageId")];
  if (typeof stageId !== "string") return false;
  return book.statusIn(typeof pipelineId === "string" ? pipelineId : null, stageId) === "open";
}

function isWritable(
  { to, whileOpen }: Column,
  source: string,
  fields: ReadonlyMap<string, unknown>,
  isOpen: boolean,
  { config, readOnly }: ReadConfig,
): boolean {
  if (readOnly.has(source) || (whileOpen === true && !isOpen)) return false;
  if (to === "amount") return fields.get("hasProducts") !== true;
  // The configured currency may be of a CRM that has no field for it.
  return to !== "currency" || fields.get("currency") !== config.currency;
}

function writtenValue(
  { isRequired, to, write }: Column,
  value: unknown,
  { empty }: CrmSpec,
  context: WriteContext,
  issues: Issue[],
): Json | undefined {
  if (write === undefined) return undefined;
  if (value === null) return isRequired === true ? undefined : empty;
  const written = write(value, context);
  if ("json" in written) return written.json;
  const { code, message, params = {}, severity = "error" } = written.problem;
  issues.push({ code, severity, path: pointer([to]), message, params });
  return undefined;
}
