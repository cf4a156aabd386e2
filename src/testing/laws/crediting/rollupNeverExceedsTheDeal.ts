import type { CompiledCrediting, CreditingFacts, PersonCredit } from "../../../incentives/index.js";
import { order, rationalOf } from "../../rational/index.js";
import { type Finding, firstOf, type Law, lawOf } from "../law.js";
import { sumOf } from "../plan/planCase.js";
import { creditingScenarios, recordsIn } from "./creditingCase.js";

/** Conditional: for documents that roll up no overlays and no more than a record, and of which a measure tells the worth. */
export function rollupNeverExceedsTheDeal(crediting: CompiledCrediting): readonly Law[] {
  const { rules, measures } = crediting.document;
  const ups = rules.filter(({ to }) => to.kind === "rollup");
  const isWithin = ups.every(
    ({ to, measures: own = [] }) =>
      to.kind === "rollup" &&
      to.of?.includes("overlay") !== true &&
      own.every(({ share = "1" }) => Number(share) <= 1),
  );
  if (ups.length === 0 || !isWithin) return [];
  // By the id that its credits go by, the measure of the document.
  const named = new Map(measures.map(({ id }) => [id, id]));
  for (const { measures: own = [] } of ups)
    for (const { measure, as } of own) if (as !== undefined) named.set(as, measure);
  const statement = "Nobody is credited with more of one record within a level than the record is worth.";
  return [
    lawOf("rollupNeverExceedsTheDeal", statement, creditingScenarios(crediting), ({ facts }) => {
      const rolled = crediting.evaluate(facts).credits.filter(({ role }) => role === "rollup");
      const places = new Map<string, PersonCredit[]>();
      for (const credit of rolled) {
        const key = JSON.stringify([credit.recordId, credit.personId, credit.level, credit.measure]);
        places.set(key, [...(places.get(key) ?? []), credit]);
      }
      return firstOf([...places.values()], (list) => exceeding(crediting, facts, list, named));
    }),
  ];
}

function exceeding(
  crediting: CompiledCrediting,
  facts: CreditingFacts,
  list: readonly PersonCredit[],
  named: ReadonlyMap<string, string>,
): Finding | null {
  const [first] = list;
  if (first === undefined) return null;
  const { recordId, personId, level, measure } = first;
  const { from } = crediting.document.event;
  const records = recordsIn(crediting, facts);
  const own = records.find(({ id }) => id === recordId);
  const kept = records.filter(({ id }) => id === recordId || id === own?.refundOf);
  const { reconciliation } = crediting.evaluate({ ...facts, records: { ...facts.records, [from]: kept } });
  const source = reconciliation.measures.find((each) => each.measure === named.get(measure))?.source ?? "0";
  // With a refund its original is there, so that the worth of one alone is not told.
  if (kept.length > 1) return null;
  const rolled = sumOf(list.map(({ amount }) => amount));
  if (order(rationalOf(rolled.replace("-", "")), rationalOf(source.replace("-", ""))) <= 0) return null;
  return { recordId, personId, level, expected: `at most ${source}`, found: rolled };
}
