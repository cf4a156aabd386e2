import { type Decimal, decimalIssue, formatDecimal, parseDecimal } from "../../../kernel/decimal/index.js";
import { type Faults, readText } from "../../../kernel/facts/index.js";
import {
  type Fields,
  type Issue,
  ownFields,
  ownItems,
  ownValue,
  pointer,
} from "../../../kernel/issue/index.js";
import { byText } from "../../../kernel/order/index.js";
import type { Payee, SharesByRecord } from "../creditingFunction.js";
import { notPositive, repeated } from "../rules/readShares.js";

interface Row {
  readonly recordId: string;
  readonly personId: string;
  readonly share: Decimal;
  readonly index: number;
}

/**
 * Reads the shares in a stream, by record; a row at fault is left out. Its record keeps its list of shares, if an empty one:
 * they are not all known, and no other rule may take it for a record without any.
 */
export function readSplits(stream: string, given: unknown, faults: Faults): SharesByRecord {
  const path = pointer(["records", stream]);
  const items = ownItems(given, path, faults.issues) ?? [];
  const shared = sharedRows(items);
  const found = new Map<string, Payee[]>();
  const rows = items.flatMap((item, index) => {
    const issues: Issue[] = [];
    const row = readRow(item, index, `${path}/${index}`, shared, issues);
    const [first] = issues;
    if (first === undefined) return row ?? [];
    faults.issues.push(...issues);
    const recordId = ownValue(item, "recordId");
    if (typeof recordId === "string") found.set(recordId, []);
    const share = parseDecimal(ownValue(item, "share"));
    const amount = typeof share === "object" ? formatDecimal(share) : null;
    faults.leftOut.push({ id: idOf(item, index), stream, index, reason: first.code, amount });
    return [];
  });
  for (const { recordId, personId, share } of rows.sort(byText(({ personId }) => personId))) {
    const list = found.get(recordId);
    if (list === undefined) found.set(recordId, [{ personId, share }]);
    else list.push({ personId, share });
  }
  return found;
}

function readRow(
  item: unknown,
  index: number,
  path: string,
  shared: ReadonlySet<string>,
  issues: Issue[],
): Row | null {
  const fields = ownFields(item, path, issues);
  if (fields === null) return null;
  const recordId = readText(fields, "recordId", path, issues);
  const personId = readText(fields, "personId", path, issues);
  const share = readShare(fields, `${path}/share`, issues);
  if (recordId === null || personId === null || share === null) return null;
  if (shared.has(keyOf(recordId, personId))) issues.push(repeated(`person ${personId}`, path));
  return { recordId, personId, share, index };
}

function readShare(fields: Fields, path: string, issues: Issue[]): Decimal | null {
  const given = fields.get("share");
  const share = parseDecimal(given);
  if (typeof share === "string") {
    issues.push(decimalIssue(share, given, path));
    return null;
  }
  if (share.units <= 0) issues.push(notPositive(path));
  return share;
}

/** The pairs of record and person that stand more than once. */
function sharedRows(items: readonly unknown[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const item of items) {
    const key = keyOf(ownValue(item, "recordId"), ownValue(item, "personId"));
    if (seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}

function keyOf(recordId: unknown, personId: unknown): string {
  return JSON.stringify([
    typeof recordId === "string" ? recordId : null,
    typeof personId === "string" ? personId : null,
  ]);
}

function idOf(item: unknown, index: number): string {
  const id = ownValue(item, "id");
  return typeof id === "string" && id !== "" ? id.slice(0, 80) : `#${index}`;
}
