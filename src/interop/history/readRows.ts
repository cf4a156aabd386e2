import type { CrmSpec, HistoryShape } from "../crm/crmSpec.js";
import { openFlat } from "../crm/openFlat.js";
import { openRecords } from "../deals/openRecords.js";
import { leaveOut, type SourceRecord, type Told } from "../deals/sourceRecord.js";
import { isEmpty } from "../fields/fieldReader.js";
import { readLookup } from "../fields/readLookup.js";
import { interopIssue } from "../interopIssue.js";
import type { Entry } from "./entry.js";
import { readRow } from "./readRow.js";
import type { EntryReader } from "./toEntry.js";

/** The rows of a list. */
export interface RowsOf {
  readonly stream: "history" | "fieldHistory";
  readonly given: unknown;
  readonly shape: HistoryShape;
}

/** The entries by deal. */
export type EntriesByDeal = Map<string, Entry[]>;

/** Of each deal that was handed over, null, or the reason for which it was left out. */
export type Outcomes = ReadonlyMap<string, string | null>;

/** Reads the rows of a history into `entries`; each row that says nothing is told and left out. */
export function readRows(
  { given, shape, stream }: RowsOf,
  spec: CrmSpec,
  deals: Outcomes,
  reader: EntryReader,
  entries: EntriesByDeal,
  told: Told,
): void {
  const stray = { "interop.row_without_deal": 0, "interop.row_of_unknown_deal": 0 };
  const opening = {
    stream,
    open: openFlat,
    ids: [shape.id],
    needsId: false,
    changedAt: () => null,
    amountOf: () => null,
  };
  openRecords(given, opening, told, (row) => {
    const dealId = dealOf(row, shape, reader);
    const outcome = dealId === null ? undefined : deals.get(dealId);
    if (dealId === null || outcome === undefined) {
      const code = dealId === null ? "interop.row_without_deal" : "interop.row_of_unknown_deal";
      stray[code] += 1;
      leaveOut(row, code, null, told);
    } else if (outcome !== null) leaveOut(row, outcome, null, told);
    else {
      const list = entries.get(dealId) ?? [];
      if (list.length === 0) entries.set(dealId, list);
      readRow(row, { shape, spec, reader }, list, told);
    }
  });
  tellStray(stray, stream, told);
}

function dealOf({ fields }: SourceRecord, { dealId }: HistoryShape, { context }: EntryReader): string | null {
  const field = dealId.find((name) => !isEmpty(fields.get(name)));
  const { value } = field === undefined ? { value: null } : readLookup(fields.get(field), context);
  return typeof value === "string" ? value : null;
}

/** Rows without a deal come in thousands: they are told once, with their number, and each is left out. */
function tellStray(stray: Readonly<Record<StrayCode, number>>, stream: string, told: Told): void {
  const without = stray["interop.row_without_deal"];
  if (without > 0) {
    const message = `${without} rows of ${stream} name no deal and are left out. Leave them out of the export too, if they are of deleted deals.`;
    told.issues.push(
      interopIssue("interop.row_without_deal", `/${stream}`, message, { count: without }, "warning"),
    );
  }
  const unknown = stray["interop.row_of_unknown_deal"];
  if (unknown === 0) return;
  const message = `${unknown} rows of ${stream} are of deals that are not among the deals, and are left out. Hand the deals over too.`;
  told.issues.push(
    interopIssue("interop.row_of_unknown_deal", `/${stream}`, message, { count: unknown }, "warning"),
  );
}

type StrayCode = "interop.row_without_deal" | "interop.row_of_unknown_deal";
