import type { CompiledLeadScoring, LeadSign } from "../../../pipeline/index.js";
import {
  minus,
  order,
  printRational,
  type Rational,
  rationalOf,
  times,
  WHOLE,
} from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { leadScenarios, scoredScenarios } from "./leadCase.js";

/** Universal: open leads stay within the clamp; a stage that is won, or none, need not. */
export function scoresStayWithinTheClamp(scoring: CompiledLeadScoring): readonly Law[] {
  const { clamp } = scoring.document;
  const [least, most] =
    clamp === "none" ? ["0", "100"] : [String(clamp?.least ?? "0.01"), String(clamp?.most ?? "99.99")];
  const statement =
    "The score of an open lead lies within the clamp, and its probability is a hundredth of it.";
  return [
    lawOf("scoresStayWithinTheClamp", statement, scoredScenarios(scoring), (facts): Finding | null => {
      const { value, probability, rule } = scoring.evaluate(facts);
      if (value === null) return difference(null, probability);
      const score = rationalOf(value);
      const hundredth = printRational(times(rationalOf(probability ?? "-1"), rationalOf("100")));
      const parted = difference(printRational(score), hundredth);
      if (parted !== null || rule !== undefined) return parted;
      const isWithin = order(score, rationalOf(least)) >= 0 && order(score, rationalOf(most)) <= 0;
      return isWithin ? null : { expected: `from ${least} to ${most}`, found: value };
    }),
  ];
}

/** For scorings with a field of one value: of several, each takes from the others' share. */
export function moreWinsNeverLowerASign(scoring: CompiledLeadScoring): readonly Law[] {
  const single = scoring.document.fields.filter(({ multiple }) => multiple !== true).map(({ id }) => id);
  const statement = "One more lead like it that was won makes no value of a lead speak less for it.";
  if (single.length === 0) return [];
  return [
    lawOf("moreWinsNeverLowerASign", statement, scoredScenarios(scoring), ({ lead, frequencies }) => {
      const won = (id: string) => ({ ...lead, id, outcome: "won" as const });
      // The first one may open a row, which is smoothed; from then on only the count changes.
      const before = scoring.count([won("first")], { frequencies }).frequencies;
      const after = scoring.count([won("second")], { frequencies: before }).frequencies;
      const [low, high] = [before, after].map((each) => scoring.evaluate({ lead, frequencies: each }).signs);
      return firstOf(single, (id): Finding | null => {
        const [first, second] = [low, high].map(
          (signs) => signs?.find((sign) => sign.id === id)?.score ?? null,
        );
        if (first === undefined || second === undefined || first === null || second === null) return null;
        if (order(rationalOf(second), rationalOf(first)) >= 0) return null;
        return { field: id, expected: `at least ${first}`, found: second };
      });
    }),
  ];
}

/** Universal: what is as common among won leads as among lost ones is neutral. */
export function signsSayWhatWasCounted(scoring: CompiledLeadScoring): readonly Law[] {
  const statement =
    "A value speaks for a lead where it is more common among won leads than among lost ones, against it where less; else it is neutral.";
  const stageField =
    scoring.document.stages === undefined ? null : (scoring.document.stages.field ?? "stageId");
  return [
    lawOf("signsSayWhatWasCounted", statement, scoredScenarios(scoring), (facts) =>
      firstOf(scoring.evaluate(facts).signs, (sign): Finding | null => {
        if (sign.id === stageField) return null;
        const lean = leanOf(sign);
        if (lean === null)
          return difference([sign.score === null, true], [sign.reason !== undefined, true], { sign });
        const found = order(rationalOf(sign.score ?? "-1"), rationalOf("0.5"));
        return difference(lean, found, { sign });
      }),
    ),
  ];
}

/** 1 where a value is more common among won leads, -1 where less; null where it says nothing. */
function leanOf({ won, lost, wonTotal, lostTotal }: LeadSign): number | null {
  if (won === null || lost === null || wonTotal === null || lostTotal === null) return null;
  const cross = (a: string, b: string): Rational => times(rationalOf(a), rationalOf(b));
  return order(minus(cross(won, lostTotal), cross(lost, wonTotal)), minus(WHOLE, WHOLE));
}

/** Universal. */
export function manyEqualsOneByOne(scoring: CompiledLeadScoring): readonly Law[] {
  const statement = "Many leads that are scored at once get what each gets alone.";
  return [
    lawOf("manyEqualsOneByOne", statement, leadScenarios(scoring), ({ leads }) => {
      const { frequencies } = scoring.count(leads);
      const alone = leads.map((lead) => {
        const { leadId, value, reason, probability } = scoring.evaluate({ lead, frequencies });
        return { leadId, value, ...(reason === undefined ? {} : { reason }), probability };
      });
      return difference(alone, scoring.evaluateMany({ leads, frequencies }));
    }),
  ];
}
