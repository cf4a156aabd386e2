import { add } from "attainment/kernel";
import {
  type CompiledQuestionnaire,
  compileQuestionnaire,
  type NpsOptions,
  type NpsResult,
  type Questionnaire,
  type QuestionnaireResult,
  type SurveyFacts,
  scoreNps,
} from "attainment/segments";
import { type NpsLawId, npsLaws, type QuestionnaireLawId, questionnaireLaws } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";

function brokenNps(fault: string, breakIt: (facts: SurveyFacts, options: NpsOptions) => NpsResult): Breakage {
  const score: typeof scoreNps = (facts, options = {}) =>
    "answers" in facts ? breakIt(facts, options) : scoreNps(facts, options);
  return { fault, sound: npsLaws(), broken: npsLaws({}, { scoreNps: score }) };
}

/** The score of only some answers. */
function scoreOf(keep: (answer: SurveyFacts["answers"][number], at: number) => boolean) {
  return (facts: SurveyFacts, options: NpsOptions) =>
    scoreNps({ ...facts, answers: facts.answers.filter(keep) }, options);
}

let round = 0;

/** For each law of net promoter scores, faults that it has to find. */
export const npsBreakages: Readonly<Record<NpsLawId, readonly Breakage[]>> = {
  sharesSumToOne: [
    brokenNps(
      "a score of 0 that vanishes",
      scoreOf(({ score }) => score !== 0),
    ),
  ],
  scoreIsPromotersLessDetractors: [
    brokenNps("passives that count as promoters", (facts, options) => ({
      ...scoreNps(facts, { ...options, bands: { from: 0, to: 10, detractorsTo: 6, promotersFrom: 7 } }),
      shares: scoreNps(facts, options).shares,
    })),
    brokenNps("a sign lost", (facts, options) => {
      const result = scoreNps(facts, options);
      return { ...result, ...(result.value === null ? {} : { value: result.value.replace("-", "") }) };
    }),
  ],
  groupsSumToAll: [
    brokenNps("answers of nobody dropped from the groups", (facts, options) => {
      const result = scoreNps(facts, options);
      return { ...result, groups: result.groups.filter(({ id }) => id !== null) };
    }),
  ],
  orderIsIrrelevant: [
    brokenNps(
      "the first answer left out",
      scoreOf((_, at) => at > 0),
    ),
  ],
  tracedEqualsUntraced: [
    brokenNps("a count lost in the trace", (facts, options) => {
      const result = scoreNps(facts, options);
      return options.trace === true ? { ...result, sample: result.sample + 1 } : result;
    }),
  ],
  traceReplays: [
    brokenNps("a number of the trace changed", (facts, options) =>
      changedNodes(scoreNps(facts, options), (node) =>
        node.children.length === 0 && node.value !== null ? { ...node, value: add(node.value, "1") } : node,
      ),
    ),
  ],
  runsAreEqual: [
    brokenNps("a count of runs", (facts, options) => {
      round += 1;
      return { ...scoreNps(facts, options), withoutScore: round };
    }),
  ],
  inputStaysAsItWas: [
    brokenNps("an answer written over", (facts, options) => {
      const result = scoreNps(facts, options);
      Reflect.set(facts.answers[0] ?? {}, "score", 5);
      return result;
    }),
  ],
};

const document: Questionnaire = {
  kind: "questionnaire",
  id: "partners",
  audience: "partners",
  scale: { from: "1", to: "5" },
  items: [
    { id: "support", weight: "0.6", required: true },
    { id: "delays", weight: "0.4", reverse: true },
  ],
};

function broken(
  fault: string,
  breakIt: (sound: CompiledQuestionnaire) => CompiledQuestionnaire["evaluate"],
): Breakage {
  const sound = compileQuestionnaire(document);
  return {
    fault,
    sound: questionnaireLaws(document),
    broken: questionnaireLaws({ ...sound, evaluate: breakIt(sound) }),
  };
}

/** The questionnaire with every result changed. */
function changed(change: (result: QuestionnaireResult) => QuestionnaireResult) {
  return (sound: CompiledQuestionnaire): CompiledQuestionnaire["evaluate"] =>
    (facts, options) =>
      change(sound.evaluate(facts, options));
}

/** For each law of questionnaires, faults that it has to find. */
export const questionnaireBreakages: Readonly<Record<QuestionnaireLawId, readonly Breakage[]>> = {
  scoreLiesBetweenTheEnds: [
    broken(
      "one point too many",
      changed((result) => (result.value === null ? result : { ...result, value: add(result.value, "1") })),
    ),
  ],
  contributionsSumToScore: [
    broken(
      "an item that is not listed",
      changed((result) => ({ ...result, items: result.items.slice(1) })),
    ),
  ],
  betterAnswersNeverScoreLess: [
    broken("an item that is not turned round", () => {
      const items = document.items.map(({ reverse: _, ...item }) => item);
      return compileQuestionnaire({ ...document, items }).evaluate;
    }),
  ],
  orderIsIrrelevant: [
    broken(
      "the first answer left out",
      (sound) => (facts, options) => sound.evaluate({ ...facts, answers: facts.answers.slice(1) }, options),
    ),
  ],
  tracedEqualsUntraced: [
    broken("a respondent lost in the trace", (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      return options?.trace === true ? { ...result, respondents: result.respondents + 1 } : result;
    }),
  ],
  traceReplays: [
    broken(
      "a number of the trace changed",
      changed((result) =>
        changedNodes(result, (node) =>
          node.children.length === 0 && node.value !== null ? { ...node, value: add(node.value, "1") } : node,
        ),
      ),
    ),
  ],
  runsAreEqual: [
    broken(
      "a count of runs",
      changed((result) => {
        round += 1;
        return { ...result, incomplete: round };
      }),
    ),
  ],
  inputStaysAsItWas: [
    broken("an invitation added", (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      Reflect.set(facts, "invited", 1000);
      return result;
    }),
  ],
};
