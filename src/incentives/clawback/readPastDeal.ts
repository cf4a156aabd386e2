import { compareFractions, fractionOf, minus, ONE, sign, ZERO } from "../../kernel/decimal/index.js";
import { readText } from "../../kernel/facts/index.js";
import { type Issue, ownFields } from "../../kernel/issue/index.js";
import { notAsLeft } from "../facts/notAsLeft.js";
import { readCreditOrigin } from "../facts/readCreditOrigin.js";
import type { PastDeal, PastRefund } from "./paidPast.js";
import { readExact } from "./readExact.js";
import { readDay, readList, readPlain } from "./readList.js";
import { remainingOf } from "./remainingOf.js";

const ORIGIN = ["id", "recordId", "measure", "date", "amount", "role", "level", "fields"];
const DEAL: ReadonlySet<string> = new Set([...ORIGIN, "paid", "refunds"]);
const [NONE, WHOLE] = [fractionOf(ZERO), fractionOf(ONE)];
const REFUND: ReadonlySet<string> = new Set([
  "id",
  "recordId",
  "refundOf",
  "date",
  "amount",
  "share",
  "taken",
]);

/** A deal of the history that a state keeps; null where it is at fault, and then `issues` says why. */
export function readPastDeal(item: unknown, path: string, issues: Issue[]): PastDeal | null {
  const before = issues.length;
  const fields = ownFields(item, path, issues, DEAL);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  const recordId = readText(fields, "recordId", path, issues);
  const measure = readText(fields, "measure", path, issues);
  const date = readDay(fields, "date", path, issues);
  const amount = readPlain(fields, "amount", path, issues);
  const paid = readPlain(fields, "paid", path, issues);
  const { role, level, fields: own } = readCreditOrigin(fields, path, issues);
  const refunds = fields.has("refunds")
    ? readList(fields, "refunds", path, issues, (each, at) => readRefund(each, at, issues))
    : [];
  const sound = issues.length === before && id !== null && recordId !== null && measure !== null;
  if (!sound || date === null || amount === null || paid === null) return null;
  const deal = { id, recordId, measure, date, amount, paid, role, level, fields: own, refunds };
  if (!leavesSomething(deal)) issues.push(notAsLeft(`${path}/refunds`));
  return deal;
}

/** Refunds take no more than the deal, and what undoes them gives no more back. */
function leavesSomething(deal: PastDeal): boolean {
  const [left, gone] = [remainingOf(deal), minus(deal.amount, remainingOf(deal))];
  const whole = sign(deal.amount);
  return whole === 0 ? sign(left) === 0 : sign(left) !== -whole && sign(gone) !== -whole;
}

function readRefund(item: unknown, path: string, issues: Issue[]): PastRefund | null {
  const fields = ownFields(item, path, issues, REFUND);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  const recordId = readText(fields, "recordId", path, issues);
  const refundOf = readText(fields, "refundOf", path, issues);
  const date = readDay(fields, "date", path, issues);
  const amount = readPlain(fields, "amount", path, issues);
  const share = readExact(fields, "share", path, issues);
  const taken = readPlain(fields, "taken", path, issues);
  if (id === null || recordId === null || refundOf === null || date === null) return null;
  if (amount === null || share === null || taken === null) return null;
  if (compareFractions(share, NONE) < 0 || compareFractions(share, WHOLE) > 0)
    issues.push(notAsLeft(`${path}/share`));
  return { id, recordId, refundOf, date, amount, share, taken };
}
