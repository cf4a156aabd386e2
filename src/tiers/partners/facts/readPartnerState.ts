import type { Period } from "../../../kernel/calendar/index.js";
import { readPeriod, readText } from "../../../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, ownItems } from "../../../kernel/issue/index.js";
import type { PartnerFactsCode } from "../codes.js";
import type { PartnerFunction } from "../partnerFunction.js";
import { noFund, unknownEntitlement } from "./partnerIssues.js";
import type { ReadCredit, ReadOpenApproval, ReadPartnerState } from "./partnerReading.js";
import { duplicateFact } from "./readDatedList.js";
import { readOpenDate, readQuantity } from "./readFields.js";

const STATE: ReadonlySet<string> = new Set(["period", "entitlements", "credits", "approvals"]);
const CARRIED: ReadonlySet<string> = new Set(["id", "left"]);
const CREDIT: ReadonlySet<string> = new Set(["id", "expiresOn", "left"]);
const APPROVAL: ReadonlySet<string> = new Set(["id", "claimUntil", "reserved"]);
const NOTHING: ReadPartnerState = { entitlements: new Map(), credits: [], approvals: [] };

/** Reads what a partner brought along into a period; a fault in it leaves nothing to evaluate. */
export function readPartnerState(
  value: unknown,
  { fund, entitlements }: PartnerFunction,
  period: Period | null,
  issues: Issue[],
): ReadPartnerState {
  if (value === undefined || value === null) return NOTHING;
  const fields = ownFields(value, "/state", issues, STATE);
  if (fields === null) return NOTHING;
  checkPeriod(fields, period, issues);
  const places = fund?.places ?? 0;
  const carried = eachOf(
    fields.get("entitlements"),
    "/state/entitlements",
    CARRIED,
    issues,
    (id, item, path) => {
      if (entitlements.every(({ entitlement }) => entitlement.id !== id))
        issues.push(unknownEntitlement(id, `${path}/id`));
      const left = readQuantity(item, "left", path, issues);
      return left === null ? null : { id, left };
    },
  );
  const credits = readCredits(fields.get("credits"), "/state/credits", places, issues);
  if (fund === null && credits.length > 0) issues.push(noFund("/state/credits"));
  const approvals = readApprovals(fields.get("approvals"), places, issues);
  if (fund === null && approvals.length > 0) issues.push(noFund("/state/approvals"));
  return { entitlements: new Map(carried.map(({ id, left }) => [id, left])), credits, approvals };
}

/** A state that does not close before the period begins would credit the same money twice. */
function checkPeriod(fields: Fields, period: Period | null, issues: Issue[]): void {
  const closed = readPeriod(fields, "period", "/state", issues);
  if (closed === null || period === null || closed.to <= period.from) return;
  const message = `The state closes ${closed.id}, which does not end before ${period.id} begins. Hand over the state of the period before.`;
  const params = { stateOf: closed.id, period: period.id };
  issues.push(issueOf<PartnerFactsCode>("tiers.partner_state_not_before", "/state/period", message, params));
}

function readApprovals(value: unknown, places: number, issues: Issue[]): readonly ReadOpenApproval[] {
  return eachOf(value, "/state/approvals", APPROVAL, issues, (id, item, path): ReadOpenApproval => {
    const claimUntil = readOpenDate(item, "claimUntil", path, issues);
    return {
      id,
      claimUntil,
      reserved: readCredits(item.get("reserved"), `${path}/reserved`, places, issues),
    };
  });
}

function readCredits(value: unknown, path: string, places: number, issues: Issue[]): readonly ReadCredit[] {
  return eachOf(value, path, CREDIT, issues, (id, item, at) => {
    const expiresOn = readOpenDate(item, "expiresOn", at, issues);
    const left = readQuantity(item, "left", at, issues, places);
    return left === null ? null : { id, expiresOn, left };
  });
}

function eachOf<Item>(
  value: unknown,
  path: string,
  known: ReadonlySet<string>,
  issues: Issue[],
  read: (id: string, fields: Fields, path: string) => Item | null,
): readonly Item[] {
  const seen = new Set<string>();
  return (ownItems(value, path, issues) ?? []).flatMap((item, index) => {
    const at = `${path}/${index}`;
    const fields = ownFields(item, at, issues, known);
    const id = fields === null ? null : readText(fields, "id", at, issues);
    if (fields === null || id === null) return [];
    if (seen.has(id)) issues.push(duplicateFact(id, at));
    seen.add(id);
    return read(id, fields, at) ?? [];
  });
}
