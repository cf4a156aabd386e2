import type { Result } from "../issue/index.js";
import { buildTree } from "./buildCondition.js";
import type { Reading } from "./conditionNode.js";
import { judgeNode } from "./judgeNode.js";
import type { Condition, FieldValue, Verdict } from "./types.js";

/** A record as a condition looks at it. */
type FlatRecord = Readonly<Record<string, FieldValue | undefined>>;

/** A condition over the own properties of one flat record, ready to be judged. */
export interface RecordCondition {
  /** The properties that it looks at, sorted. */
  readonly fields: readonly string[];
  judge(record: FlatRecord): Verdict;
}

/** Compiles a condition over one flat record; `ref` is its JSON pointer. */
export function buildRecordCondition(condition: Condition, ref: string): Result<RecordCondition> {
  const built = buildTree(condition, ref, "condition");
  if (!built.ok) return built;
  const { root, fields } = built.data;
  return {
    ok: true,
    data: Object.freeze({ fields, judge: (record: FlatRecord) => judgeNode(root, record, ownValue) }),
  };
}

/** The value of an own property; what a prototype holds does not count. */
function ownValue(record: FlatRecord, field: string): Reading {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}
