import { checkText, type Faults, readMeasures, readPeriod, readText } from "../../../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue, ownFields } from "../../../kernel/issue/index.js";
import { unknownPartnerTier } from "../buildPartnerProgram.js";
import type { PartnerFunction } from "../partnerFunction.js";
import { missingMeasure, noFund, unknownEntitlement } from "./partnerIssues.js";
import type { PartnerReading, ReadApproval, ReadClaim, ReadUse } from "./partnerReading.js";
import { type DatedList, readDatedList } from "./readDatedList.js";
import { readQuantity } from "./readFields.js";
import { readPartnerState } from "./readPartnerState.js";

const FACTS: ReadonlySet<string> = new Set([
  "period",
  "partnerId",
  "tierId",
  "measures",
  "uses",
  "approvals",
  "claims",
  "state",
]);

/** Reads what happened with a partner; null where nothing can be evaluated, with the reasons in `frame`. */
export function readPartnerFacts(
  facts: unknown,
  program: PartnerFunction,
  frame: Issue[],
  faults: Faults,
): PartnerReading | null {
  const fields = ownFields(facts, "", frame, FACTS);
  if (fields === null) return null;
  const period = readPeriod(fields, "period", "", frame);
  if (fields.has("partnerId")) checkText(fields.get("partnerId"), "/partnerId", frame);
  const tierId = readTier(fields, program, frame);
  const state = readPartnerState(fields.get("state"), program, period, frame);
  if (period === null) return null;
  const measures = fields.has("measures") ? readMeasures(fields.get("measures"), faults) : new Map();
  const accrued = program.fund?.accrual?.measure;
  if (accrued !== undefined && !measures.has(accrued)) faults.issues.push(missingMeasure(accrued));
  if (program.fund === null)
    for (const name of ["approvals", "claims"]) if (fields.has(name)) faults.issues.push(noFund(`/${name}`));
  const open = new Set(state.approvals.map(({ id }) => id));
  const list = { period, program };
  const reading = {
    period,
    tierId,
    measures,
    uses: readDatedList(fields.get("uses"), uses(list), faults),
    approvals: readDatedList(fields.get("approvals"), { ...approvals(list), taken: open }, faults),
    claims: readDatedList(fields.get("claims"), claims(list), faults),
    state,
  };
  return frame.length > 0 ? null : reading;
}

function readTier(fields: Fields, { document }: PartnerFunction, issues: Issue[]): string | null {
  if (fields.get("tierId") === null) return null;
  const tierId = readText(fields, "tierId", "", issues);
  if (tierId !== null && !document.tierIds.includes(tierId))
    issues.push(unknownPartnerTier(tierId, "/tierId"));
  return tierId;
}

type Context = Pick<PartnerReading, "period"> & { readonly program: PartnerFunction };

function uses({ period, program }: Context): DatedList<ReadUse> {
  return {
    stream: "uses",
    known: new Set(["id", "date", "entitlementId", "quantity"]),
    period,
    read: (base, fields, path, issues) => {
      const entitlementId = readText(fields, "entitlementId", path, issues);
      const quantity = readQuantity(fields, "quantity", path, issues);
      if (entitlementId === null) return null;
      const isKnown = program.entitlements.some(({ entitlement }) => entitlement.id === entitlementId);
      if (!isKnown) issues.push(unknownEntitlement(entitlementId, `${path}/entitlementId`));
      return quantity === null ? null : { ...base, entitlementId, quantity };
    },
  };
}

function approvals({ period, program }: Context): DatedList<ReadApproval> {
  return {
    stream: "approvals",
    known: new Set(["id", "date", "amount"]),
    period,
    read: (base, fields, path, issues) => {
      const amount = readQuantity(fields, "amount", path, issues, program.fund?.places);
      return amount === null ? null : { ...base, amount };
    },
  };
}

function claims({ period, program }: Context): DatedList<ReadClaim> {
  return {
    stream: "claims",
    known: new Set(["id", "date", "approvalId", "cost", "final"]),
    period,
    read: (base, fields, path, issues) => {
      const approvalId = readText(fields, "approvalId", path, issues);
      const cost = readQuantity(fields, "cost", path, issues, program.fund?.places);
      const final = readFinal(fields, path, issues);
      return approvalId === null || cost === null ? null : { ...base, approvalId, cost, final };
    },
  };
}

function readFinal(fields: Fields, path: string, issues: Issue[]): boolean {
  const final = fields.get("final") ?? false;
  if (typeof final === "boolean") return final;
  issues.push(documentIssue("document.wrong_type", `${path}/final`, "The value must be true or false."));
  return false;
}
