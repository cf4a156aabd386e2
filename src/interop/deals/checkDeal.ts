import { quoted } from "../../kernel/issue/index.js";
import type { CrmSpec } from "../crm/crmSpec.js";
import type { Problem } from "../fields/fieldReader.js";
import type { Move } from "../history/stageMoves.js";
import type { StageBook } from "../stages/stageBook.js";
import type { DealStatus } from "../types.js";
import type { DealValues } from "./dealValues.js";
import { type SourceRecord, type Told, tell } from "./sourceRecord.js";

/** Tells what is missing in a deal: its stage or the table for it, its owner, its amount. */
export function checkFields(
  record: SourceRecord,
  { faulty, sources, values }: DealValues,
  spec: CrmSpec,
  book: StageBook,
  told: Told,
): void {
  const nameOf = (to: string) =>
    sources.get(to) ?? spec.columns.find((column) => column.to === to)?.from[0] ?? to;
  const warn = (to: string, code: string, message: string, params: Problem["params"] = {}) =>
    tell(record, nameOf(to), { code, message, severity: "warning", params }, told);
  const isMissing = (to: string) => (values.get(to) ?? null) === null && !faulty.has(to);
  const [stageId, pipelineId] = [textOf(values.get("stageId")), textOf(values.get("pipelineId"))];
  if (isMissing("stageId")) warn("stageId", "interop.missing_stage", noStage);
  else if (stageId !== null && !book.covers(pipelineId)) {
    const message = `No stage table is for the pipeline ${quoted(pipelineId ?? "")}. Add one, or one without a pipeline for all others.`;
    warn("pipelineId", "interop.unknown_pipeline", message, { pipelineId: pipelineId?.slice(0, 80) ?? null });
  } else if (stageId !== null && book.statusIn(pipelineId, stageId) === null) {
    warn("stageId", "interop.unknown_stage", unknownStage(stageId, book.keyOfLabel(stageId)), {
      stageId: stageId.slice(0, 80),
    });
  }
  if (isMissing("ownerId")) warn("ownerId", "interop.no_owner", noOwner);
  if (isMissing("amount")) warn("amount", "interop.no_amount", noAmount);
}

/** Tells where a deal contradicts its stage. */
export function checkStatus(
  record: SourceRecord,
  status: DealStatus | null,
  spec: CrmSpec,
  told: Told,
): void {
  const said = spec.says(record.fields);
  if (status === null || said === null || said.statuses.includes(status)) return;
  const message = `The deal says of itself that it is ${said.statuses.join(" or ")}, and its stage that it is ${status}. The stage table counts; mend the deal, or the table.`;
  const params = { says: said.statuses, status };
  tell(record, said.field, { code: "interop.status_conflict", message, severity: "warning", params }, told);
}

/** Tells dates that lie before the creation of the deal. */
export function checkDates(
  record: SourceRecord,
  {
    createdOn,
    closedOn,
    closedField,
  }: { createdOn: string | null; closedOn: string | null; closedField: string },
  [first]: readonly Move[],
  stageField: string,
  told: Told,
): void {
  if (createdOn === null) return;
  if (closedOn !== null && closedOn < createdOn) {
    const message = `The deal was closed on ${closedOn}, before it was created on ${createdOn}. Mend one of the two dates.`;
    const params = { createdOn, closedOn };
    tell(record, closedField, { code: "interop.closed_before_created", message, params }, told);
  }
  if (first === undefined || first.on >= createdOn) return;
  const message = `The first move of the deal is of ${first.on}, before it was created on ${createdOn}. Mend one of the two dates.`;
  const params = { createdOn, changedOn: first.on };
  tell(
    record,
    stageField,
    { code: "interop.change_before_creation", message, severity: "warning", params },
    told,
  );
}

/** A text, or null for anything else. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

const noStage = "The deal has no stage. It will count as unmapped until it has one.";
const noOwner = "The deal has no owner, as in a pool. Nobody is credited for it until it has one.";
const noAmount = "The deal has no amount, which is not an amount of zero. It adds nothing to a sum.";

function unknownStage(stageId: string, key: string | null): string {
  const hint =
    key === null
      ? "Add it to the table, as archived if it is no longer in use."
      : `It is the label of the stage ${quoted(key)}: have the key delivered and not the label.`;
  return `The stage table does not have the stage ${quoted(stageId)}, so that the deal will count as unmapped. ${hint}`;
}
