import { textOf } from "../base/fieldOf.js";
import type { CreditingFunction, CreditingScene, FlatRecord, RecordCredit } from "../creditingFunction.js";
import type { PersonCredit } from "../resultTypes.js";
import { amountText } from "./amountText.js";
import type { DoneRecord } from "./doneRecord.js";

type Fields = PersonCredit["fields"];

/** The credits that came of a record. */
export function creditsOf(
  crediting: CreditingFunction,
  scene: CreditingScene,
  { record, credited }: DoneRecord,
): readonly PersonCredit[] {
  if (credited === null || credited.date === null || credited.credits.length === 0) return [];
  const { date } = credited;
  const refundOf = textOf(record.view, "refundOf");
  const fields = fieldsOf(crediting, scene, record.view, refundOf);
  return credited.credits.map((credit) => ({
    id: idOf(crediting, record.id, credit),
    measure: crediting.names[credit.name]?.id ?? "",
    date,
    amount: amountText(crediting, credit.measure, credit.amount),
    personId: credit.personId,
    recordId: record.id,
    role: credit.role,
    level: credit.level,
    ...(refundOf === null ? {} : { refundOf }),
    fields,
  }));
}

/**
 * The record's own id where it can be taken for no other; else with the rule, and the level of a manager. The ids of rules
 * hold neither sign, so that no two credits of one person and measure have one id.
 */
function idOf(
  { document }: CreditingFunction,
  recordId: string,
  { role, level, rule }: RecordCredit,
): string {
  const isPrimary = role === "direct" || role === "split";
  const isOnly = (document.precedence?.winners ?? 1) === 1;
  if (isPrimary && isOnly && !recordId.includes("#")) return recordId;
  return `${recordId}#${rule.id}${level === 0 ? "" : `@${level}`}`;
}

/** The fields of the record; what a refund lacks, it has from the record that it takes back. */
function fieldsOf(
  { document, measures }: CreditingFunction,
  scene: CreditingScene,
  record: FlatRecord,
  refundOf: string | null,
): Fields {
  const original = refundOf === null || document.refunds === "own" ? undefined : scene.originalOf(refundOf);
  const all = { ...original, ...record };
  const wanted = document.fields === undefined ? null : new Set(document.fields);
  const fields: Record<string, Fields[string]> = {};
  for (const [name, value] of Object.entries(all)) {
    if (name === "id" || value === undefined || wanted?.has(name) === false) continue;
    fields[name] = typeof value === "bigint" ? String(value) : value;
  }
  for (const { base } of measures) {
    const extra = base.extra?.(record);
    if (extra !== undefined) fields[extra[0]] = extra[1];
  }
  return fields;
}
