import { addDays } from "../../../kernel/calendar/index.js";
import {
  comparison,
  type Decimal,
  formatFixed,
  fractionOf,
  multiplyFractions,
  plus,
  roundFraction,
  ZERO,
} from "../../../kernel/decimal/index.js";
import { byText } from "../../../kernel/order/index.js";
import type { PartnerReading, ReadApproval, ReadClaim, ReadCredit } from "../facts/partnerReading.js";
import { laterDay } from "../laterDay.js";
import type { ReadFund } from "../partnerFunction.js";
import type { FundLedger } from "../types.js";
import {
  type Account,
  availableIn,
  credit,
  openAccount,
  passDays,
  pay,
  reserve,
  reservedIn,
} from "./account.js";
import { total } from "./money.js";

/** A fund after a period: the amounts, and what goes on to the next. */
export interface FundRun {
  readonly account: Account;
  readonly opening: Decimal;
  readonly granted: Decimal;
  readonly accrued: Decimal;
  readonly claimed: Decimal;
  readonly approvals: FundLedger["approvals"];
  readonly claims: FundLedger["claims"];
}

type Approval = FundLedger["approvals"][number];

/** What an approval has come to while the period runs. */
interface Progress {
  readonly amount: Decimal;
  claimed: Decimal;
  readonly isRefused: boolean;
}

/** Runs a fund through a period, day by day: what is due, then approvals, then claims; what accrues comes last. */
export function runFund(rules: ReadFund, reading: PartnerReading): FundRun {
  const { fund, places } = rules;
  const { period, tierId, state } = reading;
  const account = openAccount(state.credits, state.approvals);
  const opening = plus(availableIn(account), reservedIn(account));
  const granted = (tierId === null ? undefined : rules.grants.get(tierId)) ?? ZERO;
  passDays(account, period.from);
  credit(account, creditsOf(`${period.id}#grant`, granted, period.from, fund.expiresAfterDays));
  const progress = new Map<string, Progress>(
    state.approvals.map(({ id, reserved }) => [
      id,
      { amount: total(reserved.map(({ left }) => left)), claimed: ZERO, isRefused: false },
    ]),
  );
  const claims: FundLedger["claims"][number][] = [];
  for (const { date, approval, claim } of inTurn(reading.approvals, reading.claims)) {
    passDays(account, date);
    if (approval !== null) {
      const isRefused = !reserve(account, approval.id, approval.amount, date, fund.claimWithinDays);
      progress.set(approval.id, { amount: isRefused ? ZERO : approval.amount, claimed: ZERO, isRefused });
    }
    if (claim !== null) claims.push(settleClaim(account, claim, rules, progress, reading.approvals));
  }
  passDays(account, addDays(period.to, -1));
  const accrued = accrue(rules, reading);
  credit(account, creditsOf(`${period.id}#accrual`, accrued, period.to, fund.expiresAfterDays));
  const approvals = [...progress].map(([id, each]) => approvalResult(id, each, account, places));
  return {
    account,
    opening,
    granted,
    accrued,
    claimed: total([...progress.values()].map((each) => each.claimed)),
    approvals: approvals.sort(byText(({ id }) => id)),
    claims: claims.sort(byText(({ id }) => id)),
  };
}

interface Event {
  readonly date: string;
  readonly approval: ReadApproval | null;
  readonly claim: ReadClaim | null;
}

/** Approvals and claims by date; on one day approvals first. Both lists are in order of date and id already. */
function inTurn(approvals: readonly ReadApproval[], claims: readonly ReadClaim[]): readonly Event[] {
  const events = [
    ...approvals.map((approval) => ({ date: approval.date, approval, claim: null })),
    ...claims.map((claim) => ({ date: claim.date, approval: null, claim })),
  ];
  return events.sort(byText(({ date }) => date));
}

function creditsOf(id: string, left: Decimal, date: string, days: number | undefined): readonly ReadCredit[] {
  return [{ id, expiresOn: days === undefined ? null : laterDay(date, days), left }];
}

/** Purchases of less than zero accrue nothing: money that was granted is not taken back. */
function accrue({ accrual, places }: ReadFund, { measures }: PartnerReading): Decimal {
  const measure = accrual === null ? null : measures.get(accrual.measure);
  if (accrual === null || measure === null || measure === undefined) return ZERO;
  const amount = roundFraction(multiplyFractions(measure, accrual.rate), { places, mode: "halfUp" });
  return amount.units < 0 ? ZERO : amount;
}

function settleClaim(
  account: Account,
  { id, approvalId, cost, final, date }: ReadClaim,
  { coverage, places }: ReadFund,
  progress: ReadonlyMap<string, Progress>,
  approvals: readonly ReadApproval[],
): FundLedger["claims"][number] {
  const open = account.open.find((approval) => approval.id === approvalId);
  if (open === undefined) {
    const reason = whyNotOpen(approvalId, date, account, progress, approvals);
    return { id, approvalId, paid: formatFixed(ZERO, places), reason };
  }
  const covered = roundFraction(multiplyFractions(fractionOf(cost), coverage), { places, mode: "halfUp" });
  const paid = pay(account, open, covered, final);
  const entry = progress.get(approvalId);
  if (entry !== undefined) entry.claimed = plus(entry.claimed, paid);
  const short = comparison(paid, covered) < 0;
  return { id, approvalId, paid: formatFixed(paid, places), ...(short ? { reason: "above_approval" } : {}) };
}

function whyNotOpen(
  id: string,
  date: string,
  { lapsed }: Account,
  progress: ReadonlyMap<string, Progress>,
  approvals: readonly ReadApproval[],
): string {
  if (lapsed.has(id)) return "claim_too_late";
  const entry = progress.get(id);
  if (entry !== undefined) return entry.isRefused ? "no_open_approval" : "approval_closed";
  return approvals.some((approval) => approval.id === id && approval.date > date)
    ? "not_approved_yet"
    : "no_open_approval";
}

function approvalResult(
  id: string,
  { amount, claimed, isRefused }: Progress,
  account: Account,
  places: number,
): Approval {
  const open = account.open.find((approval) => approval.id === id);
  const reserved = total((open?.reserved ?? []).map(({ left }) => left));
  const done = account.lapsed.has(id) ? "lapsed" : "closed";
  return {
    id,
    status: isRefused ? "refused" : open === undefined ? done : "open",
    amount: formatFixed(amount, places),
    claimed: formatFixed(claimed, places),
    reserved: formatFixed(reserved, places),
    ...(isRefused ? { reason: "not_enough_funds" } : {}),
  };
}
