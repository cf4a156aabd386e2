import { readText } from "../../kernel/facts/index.js";
import { type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { ProgramFunction } from "../programFunction.js";
import type { ProgramState } from "../types.js";
import { missingField } from "./readDate.js";
import { strangeState } from "./strangeState.js";

const FIELDS: ReadonlySet<string> = new Set(["id", "segments"]);
const SEGMENT_FIELDS: ReadonlySet<string> = new Set(["id", "segmentId"]);

/** What is carried on about one customer: its segments. */
export type CustomerState = ProgramState["customers"][number];

/** Reads it, as a copy; null where it is faulty. */
export function readCustomerState(
  { documents }: ProgramFunction,
  value: unknown,
  path: string,
  issues: Issue[],
): CustomerState | null {
  const fields = ownFields(value, path, issues, FIELDS);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  if (!fields.has("segments")) issues.push(missingField(`${path}/segments`, "array"));
  const items = fields.has("segments") ? ownItems(fields.get("segments"), `${path}/segments`, issues) : [];
  const segments = (items ?? []).flatMap((item, index) => {
    const at = `${path}/segments/${index}`;
    const own = ownFields(item, at, issues, SEGMENT_FIELDS);
    const name = own === null ? null : readText(own, "id", at, issues);
    const segmentId = own === null ? null : readText(own, "segmentId", at, issues);
    if (name === null || segmentId === null) return [];
    const segmentation = documents.segmentations.find(({ document }) => document.id === name);
    if (segmentation === undefined) issues.push(strangeState(name, `${at}/id`));
    else if (!segmentation.segmentIds.includes(segmentId))
      issues.push(strangeState(segmentId, `${at}/segmentId`));
    return [{ id: name, segmentId }];
  });
  return id === null ? null : { id, segments };
}
