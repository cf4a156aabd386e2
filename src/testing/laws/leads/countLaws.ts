import type { CompiledLeadScoring } from "../../../pipeline/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { leadScenarios } from "./leadCase.js";

/** Universal: leads can be counted in parts. */
export function shardsMergeToTheWhole(scoring: CompiledLeadScoring): readonly Law[] {
  const statement =
    "Leads that are counted in parts add up to what they count together, at once or one after another.";
  return [
    lawOf("shardsMergeToTheWhole", statement, leadScenarios(scoring), ({ leads }) => {
      const middle = Math.floor(leads.length / 2);
      const [first, second] = [leads.slice(0, middle), leads.slice(middle)];
      const whole = scoring.count(leads).frequencies;
      const before = scoring.count(first).frequencies;
      const merged = scoring.merge([scoring.count(second).frequencies, before]);
      const later = scoring.count(second, { frequencies: before }).frequencies;
      return difference(whole, merged) ?? difference(whole, later);
    }),
  ];
}

/** Universal: a lead that is opened again leaves no mark. */
export function uncountingUndoesCounting(scoring: CompiledLeadScoring): readonly Law[] {
  const statement = "Leads that are counted and taken out again leave what was counted before.";
  return [
    lawOf("uncountingUndoesCounting", statement, leadScenarios(scoring), ({ leads }) => {
      const middle = Math.floor(leads.length / 2);
      const before = scoring.count(leads.slice(0, middle)).frequencies;
      const more = leads.slice(middle);
      const after = scoring.count(more, { frequencies: before }).frequencies;
      return difference(before, scoring.uncount(more, { frequencies: after }).frequencies);
    }),
  ];
}

/** Universal. */
export function orderIsIrrelevant(scoring: CompiledLeadScoring): readonly Law[] {
  const statement = "The same leads in another order count the same.";
  return [
    lawOf("orderIsIrrelevant", statement, leadScenarios(scoring), ({ leads }) =>
      difference(scoring.count(leads), scoring.count([...leads].reverse())),
    ),
  ];
}
