import {
  capIssues,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  ownValue,
  pointer,
  type Result,
} from "../kernel/issue/index.js";
import type { ProgramFactsCode } from "./codes.js";
import { type PersonList, personLists } from "./facts/personLists.js";
import type { ProgramFunction } from "./programFunction.js";
import { safeEvaluateProgram } from "./safeEvaluateProgram.js";
import type { PeriodClose, ProgramReplay } from "./types.js";

/** Closes periods in turn, each on the state that the one before left. */
export function replayPeriods(
  program: ProgramFunction,
  periods: readonly string[],
  facts: unknown,
  options: unknown,
): Result<ProgramReplay> {
  const issues: Issue[] = [];
  const names = ownItems(periods, "/periods", issues) ?? [];
  const fields = ownFields(facts, "", issues, FIELDS);
  const faults =
    names.length > 1 ? [...issues, ...undated(facts), ...undatedAnswers(program, facts)] : issues;
  if (fields === null || faults.length > 0) return { ok: false, issues: capIssues(faults) };
  const closes: PeriodClose[] = [];
  let state = fields.get("state") ?? null;
  for (const [index, period] of names.entries()) {
    const close = safeEvaluateProgram(program, { ...Object.fromEntries(fields), period, state }, options);
    if (!close.ok) return { ok: false, issues: close.issues.map((issue) => placed(issue, index)) };
    closes.push(close.data);
    state = close.data.state;
  }
  return { ok: true, data: { closes, state: closes.at(-1)?.state ?? null } };
}

const FIELDS: ReadonlySet<string> = new Set(["people", "records", ...personLists, "state"]);

/** A period stands in the list of periods, not in the facts. */
function placed(issue: Issue, index: number): Issue {
  return issue.path === "/period" ? { ...issue, path: `/periods/${index}` } : issue;
}

/** What would count once more in every period. */
function undated(facts: unknown): readonly Issue[] {
  return [
    ...without("measures", facts, "program.given_without_period"),
    ...without("decisions", facts, "program.decision_without_period"),
    ...without("improvementPlans", facts, "program.decision_without_period"),
    ...without("adjustments", facts, "program.adjustment_without_date", "date"),
  ];
}

function without(
  list: PersonList,
  facts: unknown,
  code: ProgramFactsCode,
  field: "period" | "date" = "period",
): readonly Issue[] {
  const items = ownItems(ownValue(facts, list) ?? [], `/${list}`, []) ?? [];
  return items.flatMap((item, index) => {
    if (typeof item !== "object" || item === null || ownValue(item, field) !== undefined) return [];
    const message = `It does not say of which of the periods it is, and would count in each. Write its ${field}.`;
    return [issueOf<ProgramFactsCode>(code, `/${list}/${index}/${field}`, message)];
  });
}

/** An answer of no day would be part of every review. */
function undatedAnswers({ documents, streams }: ProgramFunction, facts: unknown): readonly Issue[] {
  if (documents.reviews.length === 0) return [];
  const answers = ownValue(ownValue(facts, "records"), streams.answers);
  const path = pointer(["records", streams.answers]);
  return (ownItems(answers ?? [], path, []) ?? []).flatMap((item, index) => {
    if (typeof item !== "object" || item === null || ownValue(item, "answeredOn") !== undefined) return [];
    const message =
      "It does not say when it was given, and would count in each period. Write its answeredOn.";
    return [issueOf<ProgramFactsCode>("program.answer_without_date", `${path}/${index}/answeredOn`, message)];
  });
}
