import { compilePlan, type PlanFacts, type RecalculationEntry, recalculate } from "attainment/incentives";
import { type TeamPay, totalPay } from "./payPeople.js";

/** People who were paid by one plan, and their facts as they should have been. */
export interface ClosedTeam {
  readonly plan: unknown;
  readonly pay: TeamPay;
  readonly facts: readonly PlanFacts[];
  readonly corrected: readonly PlanFacts[];
}

/** What a closed quarter comes to when it is computed again: entries for the open period; the statements stay as they are. */
export interface Rerun {
  readonly entries: readonly (RecalculationEntry & { readonly personId: string })[];
  readonly total: string;
  /** What a second rerun adds once the entries are booked: nothing. */
  readonly again: string;
}

/** Recalculates everybody, and then once more with what was found as booked. */
export function rerun(teams: readonly ClosedTeam[]): Rerun {
  const entries = teams.flatMap((team) => entriesOf(team, []));
  const again = teams.flatMap((team) => entriesOf(team, entries));
  return { entries, total: totalOf(entries), again: totalOf(again) };
}

function entriesOf({ plan, pay, facts, corrected }: ClosedTeam, booked: Rerun["entries"]): Rerun["entries"] {
  const compiled = compilePlan(plan);
  return pay.statements.flatMap((statement) => {
    const { personId } = statement;
    const closed = facts.find((each) => each.personId === personId);
    const known = corrected.find((each) => each.personId === personId);
    if (personId === null || closed === undefined || known === undefined) return [];
    const found = recalculate(compiled, {
      closed: [{ statement, facts: closed }],
      corrected: [{ facts: known, cause: "data" }],
      booked: booked.filter((entry) => entry.personId === personId).map(({ personId: _, ...entry }) => entry),
    });
    return found.entries.map((entry) => ({ ...entry, personId }));
  });
}

function totalOf(entries: Rerun["entries"]): string {
  return totalPay(entries.map(({ amount }) => amount));
}
