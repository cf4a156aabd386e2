import { type Decimal, minus, negate, smaller, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { closeForLeaver } from "../time/leaving.js";
import { cancel } from "./cancel.js";
import type { SettlementCode } from "./codes.js";
import type { Moment, StageResult } from "./definition.js";
import { dueByCash } from "./dueByCash.js";
import { type Held, hold } from "./hold.js";
import type { HoldbackTerms } from "./holdbackTerms.js";
import type { LedgerCause } from "./ledgerTypes.js";
import type { LinePay } from "./linePays.js";
import type { Entry, Part } from "./part.js";
import { entryOf, lessened, payAfter, sumOf } from "./parts.js";
import type { Release } from "./release.js";
import { installmentsToDate } from "./releasedToDate.js";
import { traceHoldback } from "./traceHoldback.js";

/** Settles a holdback: cancels what was taken back, holds of what was earned, releases what is due. */
export function runHoldback(terms: HoldbackTerms, pay: Decimal, moment: Moment, trace?: Tracer): StageResult {
  const { id, ref, title, release, componentIds } = terms;
  const { nothing } = moment;
  const opened = moment.partsOf(id);
  const lines = moment
    .lines()
    .filter(({ componentId }) => componentIds === null || componentIds.has(componentId));
  const older = opened.map((part) => ({ ...part, age: part.age + 1 }));
  const cancelled = cancel(terms, older, lines, moment);
  const verdict = release.kind === "condition" ? release.when.judge(moment.reading) : null;
  const available = payAfter(pay, cancelled.entries);
  const earned = { lines, takenBack: cancelled.takenBack };
  const held = verdict === "met" ? NOTHING_HELD : hold(terms, available, earned, moment);
  const holding = held.parts.map((part) => entryOf("held", negate(part.amount), part.amount, part));
  const released = releaseDue(release, verdict === "met", [...cancelled.parts, ...held.parts], moment);
  const gone = closeForLeaver(moment.leaving ?? null, released.parts, nothing);
  const entries = [...cancelled.entries, ...holding, ...released.entries, ...gone.entries];
  const parts = withoutClosed(gone.parts);
  const [opening, closing] = [sumOf(opened, nothing), sumOf(parts, nothing)];
  const ledger = {
    id,
    kind: "holdback",
    ref,
    title,
    owedBy: "company",
    opening,
    entries,
    closing,
    parts,
  } as const;
  traceHoldback(terms, ledger, { pay: available, held }, moment, trace);
  const undecided = verdict === "missing" && closing.units > 0 ? [undecidedRelease(terms)] : [];
  return {
    pay: payAfter(pay, entries),
    ledgers: [ledger],
    warnings: [...undecided, ...lackingDeals(terms, lines)],
  };
}

const NOTHING_HELD: Held = { parts: [], base: ZERO, total: ZERO };

function releaseDue(
  release: Release,
  isMet: boolean,
  parts: readonly Part[],
  moment: Moment,
): { readonly parts: readonly Part[]; readonly entries: readonly Entry[] } {
  const entries: Entry[] = [];
  const left = parts.map((part, index) => {
    const paid = minus(part.whole, part.amount);
    const due = dueOf(release, isMet, part, parts.slice(0, index), moment);
    const by = smaller(part.amount, minus(due, paid));
    if (by.units <= 0) return part;
    entries.push(entryOf(CAUSES[release.kind], by, negate(by), part));
    return lessened(part, by);
  });
  return { parts: left, entries };
}

const CAUSES: Readonly<Record<Release["kind"], LedgerCause>> = {
  condition: "condition",
  cash: "cash",
  after: "due",
  installments: "installment",
};

/** What of the part is payable by the end of the period. */
function dueOf(
  release: Release,
  isMet: boolean,
  part: Part,
  before: readonly Part[],
  { rounding, period, cash, nothing }: Moment,
): Decimal {
  const { whole, age } = part;
  switch (release.kind) {
    case "condition":
      return isMet ? whole : nothing;
    case "after":
      return isDue(release.periods, part, period.to) ? whole : nothing;
    case "installments":
      return installmentsToDate(whole, release, release.first === "thisPeriod" ? age + 1 : age, rounding);
    case "cash":
      return dueByCash(part, before, cash, rounding);
  }
}

function isDue(periods: number | undefined, { age, dueOn }: Part, end: string): boolean {
  return dueOn === undefined ? periods !== undefined && age >= periods : dueOn < end;
}

/** Parts without anything left go with the last of their record: cash counts for all of them together. */
function withoutClosed(parts: readonly Part[]): readonly Part[] {
  const open = new Set(parts.filter(({ amount }) => amount.units !== 0).map(({ recordId }) => recordId));
  return parts.filter(
    ({ amount, recordId }) => amount.units !== 0 || (recordId !== undefined && open.has(recordId)),
  );
}

function undecidedRelease({ id, ref }: HoldbackTerms): Issue {
  const message = `Whether ${quoted(id)} is released cannot be told, because a fact of its condition is missing; it stays held. Give the fact and evaluate again.`;
  const params = { settlementId: id.slice(0, 80) };
  return issueOf<SettlementCode>(
    "incentives.undecided_release",
    `${ref}/release/when`,
    message,
    params,
    "warning",
  );
}

function lackingDeals({ id, ref, release }: HoldbackTerms, lines: readonly LinePay[]): readonly Issue[] {
  if (release.kind !== "cash") return [];
  return lines
    .filter(({ lacksDeals }) => lacksDeals)
    .map(({ componentId }) => {
      const message = `${quoted(componentId)} tells no deals, so that no cash can release what ${quoted(id)} holds of it. Hand over its credits instead of the measure.`;
      const params = { settlementId: id.slice(0, 80), componentId: componentId.slice(0, 80) };
      return issueOf<SettlementCode>(
        "incentives.no_deals_to_hold",
        `${ref}/release`,
        message,
        params,
        "warning",
      );
    });
}
