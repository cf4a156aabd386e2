import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { SettlementCode } from "./codes.js";
import type { SettlementList } from "./compileSettlement.js";
import type { Moment, Settled } from "./definition.js";
import type { Part } from "./part.js";

/** Whose cash goes on counting: of records of which something is held, and of those that may be credited later. */
export function keepsCash(
  { needsCash }: SettlementList,
  settled: readonly Settled[],
  moment: Moment,
): (recordId: string) => boolean {
  const { state } = moment.reading;
  const held = recordsOf(settled.flatMap(({ parts }) => parts));
  const known = knownRecords(moment);
  return (recordId) =>
    held.has(recordId) || (needsCash ? !known.has(recordId) : state?.cash.has(recordId) === true);
}

/** The warnings that cash releases nothing. */
export function unmatchedCash(
  { needsCash }: SettlementList,
  settled: readonly Settled[],
  moment: Moment,
): readonly Issue[] {
  const { cash = [] } = moment.reading;
  if (cash.length === 0) return [];
  const known = needsCash
    ? new Set([...knownRecords(moment), ...recordsOf(settled.flatMap(({ parts }) => parts))])
    : null;
  const first = new Map(cash.map(({ recordId, index }) => [recordId, index]));
  return [...first]
    .filter(([recordId]) => known?.has(recordId) !== true)
    .sort(([, a], [, b]) => a - b)
    .map(([recordId, index]) => unmatched(recordId, index, needsCash));
}

/** The records that were credited in the period, or of which something was held when it began. */
function knownRecords({ reading: { state }, lines }: Moment): ReadonlySet<string> {
  const opened = [...(state?.balances.values() ?? [])].flatMap(({ parts }) => parts);
  const credited = lines().flatMap(({ records }) => records ?? []);
  return new Set([...recordsOf(opened), ...credited.map(({ recordId }) => recordId)]);
}

function recordsOf(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ recordId }) => recordId ?? []));
}

function unmatched(recordId: string, index: number, needsCash: boolean): Issue {
  const message = needsCash
    ? `Nothing is held of ${quoted(recordId)}, and it was not credited yet: its cash waits for that. Nothing is wrong if it was paid in advance.`
    : `The plan holds nothing until cash comes in, so that the cash of ${quoted(recordId)} counts for nothing. Leave it out.`;
  const params = { recordId: recordId.slice(0, 80) };
  return issueOf<SettlementCode>(
    "incentives.unmatched_cash",
    `/cash/${index}/recordId`,
    message,
    params,
    "warning",
  );
}
