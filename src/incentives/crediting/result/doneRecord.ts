import type { CreditedRecord } from "../creditingFunction.js";
import type { ReadRecord } from "../facts/readRecords.js";

/** A record with what came of it; null where it is faulty. */
export interface DoneRecord {
  readonly record: ReadRecord;
  readonly credited: CreditedRecord | null;
}
