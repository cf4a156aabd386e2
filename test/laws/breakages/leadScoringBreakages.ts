import { type CompiledLeadScoring, compileLeadScoring, type Lead, type LeadScore } from "attainment/pipeline";
import { type LeadScoringLawId, leadScoringLaws } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";

/** A scoring with all that a law looks at. */
export const fixedScoring = {
  kind: "leadScoring",
  id: "fixed",
  stages: { list: [{ id: "new" }, { id: "offer" }, { id: "won", isWon: true }] },
  fields: [{ id: "source" }, { id: "phone", unset: "count" }, { id: "tags", multiple: true, minimum: 1 }],
  teamField: "team",
} as const;

function broken(
  fault: string,
  breakIt: (sound: CompiledLeadScoring) => Partial<CompiledLeadScoring>,
): Breakage {
  const sound = compileLeadScoring(fixedScoring);
  return {
    fault,
    sound: leadScoringLaws(fixedScoring),
    broken: leadScoringLaws({ ...sound, ...breakIt(sound) }),
  };
}

/** Another document under the name of the sound one. */
function other(change: object): (sound: CompiledLeadScoring) => Partial<CompiledLeadScoring> {
  return () => ({ evaluate: compileLeadScoring({ ...fixedScoring, ...change }).evaluate });
}

function changedScore(change: (score: LeadScore, lead: Lead) => LeadScore) {
  return (sound: CompiledLeadScoring): Partial<CompiledLeadScoring> => ({
    evaluate: (facts, options) => change(sound.evaluate(facts, options), facts.lead),
  });
}

let runs = 0;

/** For each law, faults on which it has to fail. */
export const leadScoringBreakages: Readonly<Record<LeadScoringLawId, readonly Breakage[]>> = {
  scoresStayWithinTheClamp: [
    broken("no clamp, and nothing added", other({ clamp: "none", smoothing: "0" })),
    broken(
      "a probability in percent",
      changedScore((score) => ({ ...score, probability: score.value })),
    ),
  ],
  shardsMergeToTheWhole: [
    broken("the last part alone", (sound) => ({ merge: (parts) => sound.merge(parts.slice(-1)) })),
    broken("what was counted before forgotten", (sound) => ({ count: (leads) => sound.count(leads) })),
  ],
  uncountingUndoesCounting: [
    broken("a lead taken out as of another outcome", (sound) => ({
      uncount: (leads, options) => ({ ...sound.uncount([], options), open: leads.length }),
    })),
  ],
  moreWinsNeverLowerASign: [
    broken(
      "won and lost confused",
      changedScore((score) => ({
        ...score,
        signs: score.signs.map((sign) => ({
          ...sign,
          score: sign.score === null ? null : String(1 - Number(sign.score)),
        })),
      })),
    ),
  ],
  signsSayWhatWasCounted: [
    broken(
      "signs that are all neutral",
      changedScore((score) => ({ ...score, signs: score.signs.map((sign) => ({ ...sign, score: "0.5" })) })),
    ),
  ],
  manyEqualsOneByOne: [
    broken("many that are scored without their teams", () => {
      const { teamField: _team, ...document } = fixedScoring;
      const { evaluateMany } = compileLeadScoring(document);
      return { evaluateMany };
    }),
  ],
  orderIsIrrelevant: [
    broken("the first lead alone", (sound) => ({
      count: (leads, options) => sound.count(leads.slice(0, 1), options),
    })),
  ],
  tracedEqualsUntraced: [
    broken("a trace that changes the result", (sound) => ({
      evaluate: (facts, options) => {
        const score = sound.evaluate(facts, options);
        return options?.trace === undefined ? score : { ...score, signs: [] };
      },
    })),
  ],
  traceReplays: [
    broken(
      "a product of the trace changed",
      changedScore((score) =>
        changedNodes(score, (node) => (node.kind === "product" ? { ...node, value: "0.123" } : node)),
      ),
    ),
  ],
  runsAreEqual: [
    broken(
      "a score that counts its runs",
      changedScore((score) => {
        runs += 1;
        return { ...score, sample: { won: runs, lost: 0 } };
      }),
    ),
  ],
  inputStaysAsItWas: [
    broken(
      "a lead that is written over",
      changedScore((score, lead) => {
        Reflect.set(lead, "source", "elsewhere");
        return score;
      }),
    ),
  ],
};
