import type { Issue, LeftOut } from "../../kernel/issue/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import type { LineResult } from "../components/definition.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { BookFrame } from "./book.js";
import { clawbackId } from "./clawbackId.js";
import { clawbackLine } from "./clawbackLine.js";
import { type ComponentBook, openBooks, sharedReading } from "./openClawback.js";
import { refundReport, refundsWithoutClawback } from "./refundIssues.js";
import { rememberSpans } from "./rememberSpans.js";
import { type SettledBook, settleBook } from "./settleBook.js";
import { spanTexts } from "./spanTexts.js";
import { totalWithout } from "./totalWithout.js";
import type { PaidSpan } from "./types.js";

/** The refunds of a period, before it is paid. */
export interface Clawback {
  /** What all that is no component reads. */
  readonly reading: PlanReading;
  /** Sorts the refunds out by component; `paid`: the person is paid this time. */
  open(paid: boolean): OpenClawback;
}

/** The refunds of a period, sorted out by component. */
export interface OpenClawback {
  readingOf(componentId: string): PlanReading;
  /** Takes back what the lines did not; `read` is what each component read. With a trace it records one node a line. */
  settle(
    results: readonly LineResult[],
    read: ReadonlyMap<string, PlanReading>,
    trace?: Tracer,
  ): SettledClawback;
}

/** What the refunds of a period came to. */
export interface SettledClawback {
  /** The results of the components, with their running totals after what was taken back. */
  readonly results: readonly LineResult[];
  readonly lines: readonly LineResult[];
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
  /** The history that later refunds need; null where the plan keeps none. */
  readonly spans: readonly PaidSpan[] | null;
}

/** The clawback of one evaluation; nothing is looked up for a plan without it. */
export function clawbackOf(frame: BookFrame): Clawback {
  const { version, reading } = frame;
  const remembered = reading.state?.spans ?? [];
  if (version.clawback === null && remembered.length === 0) return withoutClawback(reading);
  const shared = sharedReading(frame);
  return {
    reading: shared,
    open: (paid) => {
      const books = openBooks(frame, shared, paid);
      return {
        readingOf: (componentId) => books.get(componentId)?.reading ?? shared,
        settle: (results, read, trace) =>
          settle(
            [...books.values()].map((book) => withReading(book, read)),
            results,
            frame,
            paid,
            trace,
          ),
      };
    },
  };
}

/** Without a clawback a refund is a negative amount like any other; one of a deal of another period is told. */
function withoutClawback(reading: PlanReading): Clawback {
  const issues = refundsWithoutClawback(strangers(reading));
  const settled = { lines: [], issues, leftOut: [], spans: null };
  return {
    reading,
    open: () => ({ readingOf: () => reading, settle: (results) => ({ results, ...settled }) }),
  };
}

function strangers({ credits }: PlanReading): readonly ReadCredit[] {
  const refunds = [...credits.values()].flatMap((list) => list.filter(({ refundOf }) => refundOf !== null));
  if (refunds.length === 0) return [];
  const known = new Set([...credits.values()].flatMap((list) => list.map(({ recordId }) => recordId)));
  return refunds.filter(({ refundOf }) => refundOf !== null && !known.has(refundOf));
}

function withReading(book: ComponentBook, read: ReadonlyMap<string, PlanReading>): ComponentBook {
  const reading = read.get(book.componentId);
  return reading === undefined ? book : { ...book, reading };
}

function settle(
  books: readonly ComponentBook[],
  results: readonly LineResult[],
  frame: BookFrame,
  paid: boolean,
  trace?: Tracer,
): SettledClawback {
  const { version, reading } = frame;
  const byId = new Map(results.map((result) => [result.line.id, result]));
  const { rounding, at } = version;
  const ref = version.clawback?.ref ?? at;
  const lines: LineResult[] = [];
  const settled: SettledBook[] = [];
  for (const book of books) {
    const result = byId.get(book.componentId) ?? null;
    if (result !== null && result.amount === null) continue;
    const since = trace?.mark();
    const inner = prefixed(trace, clawbackId(book.componentId));
    const done = settleBook(book, result, { reading, rounding, ref }, inner);
    const line = clawbackLine(done, rounding, ref, trace, since);
    if (line !== null) lines.push(line);
    settled.push(done);
  }
  const spans = settled.flatMap((done) =>
    rememberSpans(done, byId.get(done.book.componentId) ?? null, reading, paid),
  );
  const unearned = new Map(settled.map((done) => [done.book.componentId, done.unearned]));
  return {
    results: results.map((result) => totalWithout(result, unearned.get(result.line.id) ?? [])),
    lines,
    ...refundReport(settled),
    spans: spanTexts(spans),
  };
}
