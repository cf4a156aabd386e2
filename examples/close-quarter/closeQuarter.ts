import type { Facts, PeriodClose, Person, ProgramState } from "attainment";
import { compileProgram } from "attainment/program";
import activities from "./data/activities.json" with { type: "json" };
import answers from "./data/answers.json" with { type: "json" };
import customers from "./data/customers.json" with { type: "json" };
import deals from "./data/deals.json" with { type: "json" };
import goals from "./data/goals.json" with { type: "json" };
import people from "./data/people.json" with { type: "json" };
import stageChanges from "./data/stageChanges.json" with { type: "json" };
import state from "./data/state.json" with { type: "json" };
import surveys from "./data/surveys.json" with { type: "json" };
import training from "./data/training.json" with { type: "json" };
import violations from "./data/violations.json" with { type: "json" };
import document from "./program.json" with { type: "json" };

/** The program, with the goals that were cascaded from the company's. */
export const program = compileProgram({ ...document, goals: [...document.goals, goals] });

/** The months of the quarter; what runs by the quarter falls due with the last one. */
export const months: readonly string[] = ["2026-07", "2026-08", "2026-09"];

/** Everything that is known, of all months. */
export const facts: Omit<Facts, "period"> = {
  people,
  records: { deals, stageChanges, customers, activities, surveys, answers, training, violations },
  state,
};

/** Closes the three months in turn, each on the state that the one before left. A faulty fact is left out and told. */
export function closeQuarter(): readonly PeriodClose[] {
  return program.replay(months, facts, { onInvalid: "report" }).closes;
}

/** The last month once more, for one person alone and with the explanation: the same numbers. */
export function explain(personId: string, opening: ProgramState | null): PeriodClose {
  const period = months.at(-1) ?? "";
  return program.evaluate(
    { ...facts, period, state: opening },
    { onInvalid: "report", trace: true, only: [personId] },
  );
}

export function personOf(id: string): Person | undefined {
  return people.find((person) => person.id === id);
}
