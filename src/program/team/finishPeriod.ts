import { parsePeriod } from "../../kernel/calendar/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import { dueSpans } from "../dueSpans.js";
import { leftOutOnce } from "../person/onceEach.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PeriodClose, PersonClose, ProgramShards } from "../types.js";
import { awardCloses } from "./awardCloses.js";
import { closingState } from "./closingState.js";
import { joinIssues } from "./joinIssues.js";
import { rankingCloses } from "./rankingCloses.js";
import { teamCloses } from "./teamCloses.js";
import { wholeGoals } from "./wholeGoals.js";

/** What needs everybody: totals, rankings, distributions, the goals of teams, the closing state. */
export function finishPeriod(
  program: ProgramFunction,
  { period, issues, leftOut, crediting, carried }: Omit<ProgramShards, "shards">,
  closed: readonly PersonClose[],
  maxIssues?: number,
): PeriodClose {
  const people = [...closed].sort(byText(({ id }) => id));
  const teams = teamCloses(program, people);
  const due = dueSpans(program, parsePeriod(period, program.fiscalYear));
  const found: Issue[] = [];
  const awards = awardCloses(program, due, people, found);
  const rankings = rankingCloses(program, people, found);
  const cost = teams[0]?.cost ?? null;
  const out = leftOutOnce([...leftOut, ...people.flatMap((person) => person.leftOut ?? [])]);
  const [traced, ...others] = people.flatMap(({ trace }) => trace ?? []);
  return {
    programId: program.document.id,
    period,
    currency: program.currency,
    value: cost,
    ...(cost === null ? { reason: "missing_pay" } : {}),
    payable: teams[0]?.payable ?? null,
    issues: joinIssues([...issues, ...people.flatMap((person) => person.issues), ...found], maxIssues),
    ...(out.length === 0 ? {} : { leftOut: out }),
    people,
    teams,
    rankings,
    ...(program.documents.awards.length === 0 ? {} : { awards }),
    ...(crediting === undefined ? {} : { crediting }),
    goals: wholeGoals(program, due, people),
    state: closingState(program, period, carried, people, awards),
    ...(traced === undefined || others.length > 0 ? {} : { trace: traced }),
  };
}
