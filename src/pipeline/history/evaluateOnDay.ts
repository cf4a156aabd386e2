import { dateOfDay, dayNumber, isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { type Faults, readEvaluateOptions } from "../../kernel/facts/index.js";
import {
  capIssues,
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  quoted,
  type Result,
} from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import type { Outcome } from "../../kernel/trace/index.js";
import type { PipelineFactsCode } from "../codes.js";
import { type ChangesByDeal, readChanges } from "../facts/readChanges.js";
import { type ReadDeal, type ReadDeals, readDeals } from "../facts/readDeals.js";
import type { GivenRecords } from "../stageModelFunction.js";

/** Deals and their changes as they were read to be looked at on a day. */
export interface DayReading {
  readonly asOf: string;
  /** The first day that is not looked at any more. */
  readonly end: string;
  /** Those that were created by then, by id, and of these what `only` names. */
  readonly deals: readonly ReadDeal[];
  readonly changes: ChangesByDeal;
  readonly faults: Faults;
  /** A further list of the facts; null where it is not given. */
  records(stream: string): GivenRecords | null;
}

/** Reads options and facts of one day, evaluates them, and refuses or reports faults. */
export function evaluateOnDay<T extends Outcome>(
  facts: unknown,
  given: unknown,
  streams: readonly string[],
  evaluate: (day: DayReading) => T,
): Result<T> {
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { only, onInvalid, maxIssues, trace } = read.data.options;
  const frame: Issue[] = trace === undefined ? [] : [noTrace()];
  const known = new Set(["asOf", "deals", "changes", ...streams]);
  const fields = ownFields(facts, "", frame, known) ?? new Map<string, unknown>();
  const asOf = readDay(fields, frame);
  if (!fields.has("deals")) frame.push(missing("/deals", "the list of deals, which may be empty", "array"));
  const faults: Faults = { issues: [], leftOut: [] };
  const records = (stream: string): GivenRecords | null =>
    fields.has(stream) ? { given: fields.get(stream), path: `/${stream}`, stream } : null;
  const list = records("deals");
  const all = list === null ? NO_DEALS : readDeals(list, faults);
  const changes = readChanges(records("changes"), all, faults);
  frame.push(...unknownDeals(only, all));
  // Without a day the records are still read, so that all faults are told at once.
  const end = asOf === null || asOf === LAST_DAY ? BEYOND : dateOfDay(dayNumber(asOf) + 1);
  const deals = dealsOf(all, end, only);
  const data = evaluate({ asOf: asOf ?? LAST_DAY, end, deals, changes, faults, records });
  if (frame.length > 0 || (faults.issues.length > 0 && onInvalid !== "report"))
    return { ok: false, issues: capIssues([...frame, ...faults.issues], maxIssues) };
  return {
    ok: true,
    data: {
      ...data,
      issues: capIssues([...faults.issues, ...data.issues], maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
    },
  };
}

const NO_DEALS: ReadDeals = { sound: new Map(), refused: new Map() };
const LAST_DAY = "9999-12-31";
/** Behind every day. */
const BEYOND = "~";

function dealsOf(
  { sound }: ReadDeals,
  end: string,
  only: readonly string[] | undefined,
): readonly ReadDeal[] {
  const named = only === undefined ? null : new Set(only);
  const deals: ReadDeal[] = [];
  for (const deal of sound.values()) {
    const isThere = deal.createdOn === null || deal.createdOn < end;
    if (isThere && (named === null || named.has(deal.id))) deals.push(deal);
  }
  return deals.sort(byText(({ id }) => id));
}

function readDay(fields: Fields, issues: Issue[]): string | null {
  const value = fields.get("asOf");
  if (typeof value === "string" && isCalendarDate(value)) return value;
  issues.push(
    value === undefined ? missing("/asOf", "the last day to look at, YYYY-MM-DD", "date") : notADate("/asOf"),
  );
  return null;
}

function missing(path: string, what: string, expected: string): Issue {
  const message = `A required field is missing. Add it (${what}).`;
  return documentIssue("document.missing_field", path, message, { expected });
}

function noTrace(): Issue {
  const message = "Histories and ages tell every number of a deal as they are. Leave `trace` out.";
  return documentIssue("document.unknown_field", "/options/trace", message);
}

function unknownDeals(only: readonly string[] | undefined, { sound, refused }: ReadDeals): readonly Issue[] {
  return (only ?? []).flatMap((id, index) => {
    if (sound.has(id) || refused.has(id)) return [];
    const message = `There is no deal ${quoted(id)} among the deals. Name one of them.`;
    const params = { dealId: id.slice(0, 80) };
    return [issueOf<PipelineFactsCode>("pipeline.unknown_deal", `/options/only/${index}`, message, params)];
  });
}
