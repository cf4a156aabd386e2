import { type FiscalYear, parsePeriod } from "../../kernel/calendar/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { safeCompileAward } from "../../tiers/awards/safeCompileAward.js";
import type { AwardResult } from "../../tiers/awards/types.js";
import type { DueSpans } from "../dueSpans.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonClose, PersonState } from "../types.js";

/** Who wins the awards that fall due; `issues` are faults of nominations that came back from elsewhere. */
export function awardCloses(
  { documents, fiscalYear }: ProgramFunction,
  due: DueSpans,
  people: readonly PersonClose[],
  issues: Issue[],
): readonly AwardResult[] {
  const history = people.flatMap(({ id, state }) =>
    (state.awards ?? []).map((won) => ({ ...won, personId: id, period: daysOf(won.period, fiscalYear) })),
  );
  return documents.awards.flatMap(({ document }) => {
    const span = due.get(document.id);
    const award = safeCompileAward(document);
    if (span === undefined || !award.ok) return [];
    const nominees = people.flatMap(({ nominations = [] }) =>
      nominations.flatMap(({ awardId, nominee }) => (awardId === document.id ? [nominee] : [])),
    );
    const own = history.filter(({ awardId }) => awardId === document.id);
    const decided = award.data.safeEvaluate(
      { period: daysOf(span.id, fiscalYear), nominees, history: own },
      { onInvalid: "report" },
    );
    if (!decided.ok) {
      issues.push(...decided.issues);
      return [];
    }
    issues.push(...decided.data.issues);
    const won = decided.data.won.map((each) => ({ ...each, period: span.id }));
    return [{ ...decided.data, period: span.id, won }];
  });
}

/** A period by its days, which an award reads however fiscal years run. */
function daysOf(period: string, fiscalYear: FiscalYear | undefined): string {
  const { from, to } = parsePeriod(period, fiscalYear);
  return `${from}/${to}`;
}

/** The states with what was won in this period. */
export function withAwards(
  states: readonly PersonState[],
  awards: readonly AwardResult[],
): readonly PersonState[] {
  return states.map((state) => {
    const won = awards.flatMap(({ awardId, period, won: winners }) =>
      winners.some(({ personId }) => personId === state.id) ? [{ awardId, period }] : [],
    );
    return won.length === 0 ? state : { ...state, awards: [...(state.awards ?? []), ...won] };
  });
}
