import type { CompiledCrediting, MeasureReconciliation } from "../../../incentives/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { plainAmount, sumOf } from "../plan/planCase.js";
import { creditingScenarios, recordsIn } from "./creditingCase.js";

/** Universal. */
export function everyRecordIsCreditedOrListed(crediting: CompiledCrediting): readonly Law[] {
  const statement = "Every record is credited to somebody, or listed with the reason why it is not.";
  return [
    lawOf("everyRecordIsCreditedOrListed", statement, creditingScenarios(crediting), ({ facts }) => {
      const { credits, uncredited } = crediting.evaluate(facts);
      const told = new Set([...credits, ...uncredited].map(({ recordId }) => recordId));
      return firstOf(recordsIn(crediting, facts), ({ id }) =>
        told.has(id) ? null : { expected: `${id} among the credits or the uncredited`, found: [...told] },
      );
    }),
  ];
}

/** Universal: exactly, measure by measure. */
export function creditsReconcile(crediting: CompiledCrediting): readonly Law[] {
  const statement =
    "What was credited, and what was not and why, adds up to what the records are worth; and the credits are what is told of them.";
  return [
    lawOf("creditsReconcile", statement, creditingScenarios(crediting), ({ facts }) => {
      const { reconciliation, credits, value } = crediting.evaluate(facts);
      const { given, credited, uncredited, leftOut } = reconciliation.records;
      const [first] = reconciliation.measures;
      const rollups = credits.filter(({ role }) => role === "rollup").map(({ amount }) => amount);
      return (
        difference(given, credited + uncredited + leftOut, { of: "records" }) ??
        firstOf(reconciliation.measures, balance) ??
        difference(plainAmount(first?.credited ?? "0"), plainAmount(value), { of: "value" }) ??
        difference(sumOf(reconciliation.measures.map(({ rollup }) => rollup)), sumOf(rollups), {
          of: "rollups",
        })
      );
    }),
  ];
}

function balance({ measure, source, credited, extra, withheld, uncredited, leftOut }: MeasureReconciliation) {
  const parts = [credited, minusOf(extra), withheld, uncredited, leftOut];
  return difference(plainAmount(source), sumOf(parts), { measure });
}

function minusOf(amount: string): string {
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
}

/** Conditional: where one rule wins a record and credits all of it. */
export function splitsConserve(crediting: CompiledCrediting): readonly Law[] {
  const { rules, precedence } = crediting.document;
  const shared = rules.filter(({ to }) => to.kind === "owner" || to.kind === "split");
  const isWhole = shared.every(({ measures = [] }) =>
    measures.every(({ share = "1" }) => Number(share) === 1),
  );
  if ((precedence?.winners ?? 1) !== 1 || !isWhole) return [];
  const statement =
    "Owners and those who share a record have all of it together: no cent is lost, and none is made.";
  return [
    lawOf("splitsConserve", statement, creditingScenarios(crediting), ({ facts }) =>
      firstOf(
        crediting.evaluate(facts).reconciliation.measures,
        ({ measure, source, credited, uncredited }): Finding | null =>
          difference(plainAmount(source), sumOf([credited, uncredited]), { measure }),
      ),
    ),
  ];
}
