import { type Decimal, formatFixed } from "../../kernel/decimal/index.js";
import { readEvaluateOptions } from "../../kernel/facts/index.js";
import { capIssues, type Issue, type Result } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import { recorderFor, type Tracer } from "../../kernel/trace/index.js";
import { useEntitlements } from "./entitlements/useEntitlements.js";
import type { PartnerReading, ReadCredit } from "./facts/partnerReading.js";
import { readPartnerFacts } from "./facts/readPartnerFacts.js";
import { availableIn, reservedIn } from "./fund/account.js";
import { recordFund } from "./fund/recordFund.js";
import { type FundRun, runFund } from "./fund/runFund.js";
import type { PartnerFunction } from "./partnerFunction.js";
import type { EntitlementUse, FundCredit, FundLedger, PartnerResult, PartnerState } from "./types.js";

/** Evaluates a partner program on unknown facts about one partner. */
export function evaluatePartner(
  program: PartnerFunction,
  facts: unknown,
  given: unknown,
): Result<PartnerResult> {
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options } = read.data;
  const frame: Issue[] = [];
  const faults = { issues: [], leftOut: [] };
  const reading = readPartnerFacts(facts, program, frame, faults);
  const issues = [...frame, ...faults.issues];
  if (reading === null || (issues.length > 0 && options.onInvalid !== "report"))
    return { ok: false, issues: capIssues(issues, options.maxIssues) };
  const trace = recorderFor(options);
  const done = givePartner(program, reading, trace);
  const tree = trace?.finish();
  return {
    ok: true,
    data: {
      ...done,
      issues: capIssues(issues, options.maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

function givePartner(
  program: PartnerFunction,
  reading: PartnerReading,
  trace: Tracer | undefined,
): PartnerResult {
  const { document, fund } = program;
  const entitlements = useEntitlements(program, reading);
  const run = fund === null ? null : runFund(fund, reading);
  const places = fund?.places ?? 0;
  const frame = { programId: document.id, period: reading.period.id, tierId: reading.tierId };
  const ledger = run === null ? null : ledgerOf(run, places);
  const state = { period: reading.period.id, ...carriedOf(program, entitlements, run, places) };
  const rest = { issues: [], ...frame, entitlements, fund: ledger, state };
  if (run === null || ledger === null) {
    recordNothing(trace, program, "no_development_fund");
    return { value: null, reason: "no_development_fund", ...rest };
  }
  if (fund?.accrual && (reading.measures.get(fund.accrual.measure) ?? null) === null) {
    recordNothing(trace, program, "missing_measure");
    return { value: null, reason: "missing_measure", ...rest };
  }
  if (trace !== undefined) recordFund(trace, program, run, availableIn(run.account));
  return { value: ledger.available, ...rest };
}

function recordNothing(trace: Tracer | undefined, { document, ref }: PartnerFunction, note: string): void {
  trace?.node({
    id: `${document.id}#fund`,
    kind: "input",
    ref,
    inputs: [{ id: "fund", value: null }],
    value: null,
    note,
  });
}

function ledgerOf(run: FundRun, places: number): FundLedger {
  const text = (amount: Decimal): string => formatFixed(amount, places);
  return {
    opening: text(run.opening),
    granted: text(run.granted),
    accrued: text(run.accrued),
    claimed: text(run.claimed),
    expired: text(run.account.expired),
    available: text(availableIn(run.account)),
    reserved: text(reservedIn(run.account)),
    approvals: run.approvals,
    claims: run.claims,
  };
}

function carriedOf(
  { entitlements }: PartnerFunction,
  uses: readonly EntitlementUse[],
  run: FundRun | null,
  places: number,
): Omit<PartnerState, "period"> {
  const credits = (list: readonly ReadCredit[]): readonly FundCredit[] =>
    list.map(({ id, expiresOn, left }) => ({ id, expiresOn, left: formatFixed(left, places) }));
  const carried = new Set(
    entitlements.flatMap(({ entitlement }) => (entitlement.unused === "carry" ? entitlement.id : [])),
  );
  const open = [...(run?.account.open ?? [])].sort(byText(({ id }) => id));
  return {
    entitlements: uses.filter(({ id }) => carried.has(id)).map(({ id, kept }) => ({ id, left: kept })),
    credits: credits(run?.account.credits ?? []),
    approvals: open.map(({ id, claimUntil, reserved }) => ({ id, claimUntil, reserved: credits(reserved) })),
  };
}
