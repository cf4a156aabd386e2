import type { Fields, Issue } from "../../kernel/issue/index.js";
import type { FieldReader, ReadContext } from "../fields/fieldReader.js";
import type { FieldWriter } from "../fields/fieldWriters.js";
import type { DealStatus } from "../types.js";

/** Where a field of the deal stands in a CRM, how it is read, and how it is written. */
export interface Column {
  /** The name of the field in the neutral deal. */
  readonly to: string;
  /** In the order of preference: the first that is not empty counts; the first of all is written. */
  readonly from: readonly string[];
  readonly read: FieldReader;
  /** Absent: the CRM computes it, or has a call of its own for it. */
  readonly write?: FieldWriter;
  /** It cannot be emptied. */
  readonly isRequired?: true;
  /** Fields of `from` that say more than is read, so that they are kept among the unmapped fields too. */
  readonly kept?: readonly string[];
  /** Written while the deal is open alone: afterwards it stands for something else. */
  readonly whileOpen?: true;
}

/** The fields of a record, and where each stands in what was handed over. */
export interface OpenRecord {
  readonly fields: Fields;
  readonly pathOf: (field: string) => string;
}

/** One value of a field at a point in time; `from` where the row says what it was before. */
export interface HistoryValue {
  /** The name of the field as deals have it. */
  readonly field: string;
  readonly to: unknown;
  readonly from?: unknown;
  /** What the row says that it was afterwards. */
  readonly next?: string;
  /** Where the value stands in its row: the end of its JSON pointer. */
  readonly at: string;
}

/** How rows of a history look. */
export interface HistoryShape {
  readonly dealId: readonly string[];
  readonly id: string;
  readonly time: string;
  readonly values: (fields: Fields) => readonly HistoryValue[];
  /** The field that says what a row is about; absent: a row may be about no field at all. */
  readonly needs?: string;
}

/** One value of a field at a point in time, of a history that stands inside a record. */
export interface OwnValue extends HistoryValue {
  readonly time: unknown;
}

/** A CRM as data: everything in which it differs from the others. */
export interface CrmSpec extends Omit<ReadContext, "dateOf"> {
  /** Reads a record as far as its fields. */
  readonly open: (record: unknown, path: string, issues: Issue[]) => OpenRecord | null;
  readonly ids: readonly string[];
  readonly columns: readonly Column[];
  /** When a record was last changed: of two deliveries the later counts. */
  readonly modified: readonly string[];
  /** Since when a deal is in its stage. */
  readonly stageSince: (stageId: string) => readonly string[];
  /** The field that says that a record is deleted or archived; null where none does. */
  readonly deleted: (fields: Fields) => string | null;
  /** What a record says of itself, if it does: the statuses that fit, and the field. */
  readonly says: (
    fields: Fields,
  ) => { readonly statuses: readonly DealStatus[]; readonly field: string } | null;
  readonly history?: HistoryShape;
  readonly fieldHistory?: HistoryShape;
  /**
   * The history inside the record; `isWhole` where it has every entry of the stage and not only the last one of each. The keys of
   * all stage tables tell which stage a name stands for.
   */
  readonly ownHistory?: (
    record: OpenRecord,
    stageKeys: ReadonlySet<string>,
  ) => {
    readonly values: readonly OwnValue[];
    readonly isWhole: boolean;
  };
  /** Fields whose changes are taken from `fieldHistory` where it has any; all others from `history` first. */
  readonly finerInFieldHistory: boolean;
  /** How an emptied field is written. */
  readonly empty: null | "";
  /** How fields of one's own are written. */
  readonly writeFree: FieldWriter;
  /** The object that records have to be of, where they tell. */
  readonly object?: { readonly field: string; readonly name: string };
}
