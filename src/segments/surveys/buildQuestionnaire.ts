import { compareFractions, type Fraction, readLiteral, wholeFraction } from "../../kernel/decimal/index.js";
import { documentIssue, duplicateIds, type Issue, quoted, type Result } from "../../kernel/issue/index.js";
import { readConfidence } from "../../kernel/statistics/index.js";
import { type Missing, resolveWeights, type Weights } from "../../kernel/weighting/index.js";
import type { MarginSetting } from "./marginOf.js";
import type { ItemScale, Questionnaire, QuestionnaireItem } from "./questionnaireTypes.js";
import { isScale, type ReadScale } from "./readScores.js";
import { surveyIssue } from "./surveyIssue.js";

/** An item with its scale read; `isTurned` where a low answer is the better one. */
export interface BuiltItem {
  readonly item: QuestionnaireItem;
  readonly scale: ReadScale;
  readonly isTurned: boolean;
}

/** A questionnaire that was built from its document. */
export interface BuiltQuestionnaire {
  readonly document: Questionnaire;
  readonly items: readonly BuiltItem[];
  readonly weights: Weights;
  readonly missing: Missing;
  readonly outOf: Fraction;
  readonly minimum: number;
  readonly setting: Omit<MarginSetting, "population">;
}

/** Builds a questionnaire that has passed its schema. */
export function buildQuestionnaire(document: Questionnaire): Result<BuiltQuestionnaire> {
  const issues: Issue[] = [...duplicateIds(document.items, "/items")];
  const own = scaleOf(document.scale, "/scale", issues);
  const items = document.items.map((item, index) => {
    const given = item.scale ?? document.scale;
    const isTurned = (given.best === "lowest") !== (item.reverse === true);
    return {
      item,
      scale: item.scale === undefined ? own : scaleOf(item.scale, `/items/${index}/scale`, issues),
      isTurned,
    };
  });
  const outOf = numberOf(document.outOf ?? "100", "/outOf", issues);
  if (compareFractions(outOf, wholeFraction(0)) <= 0) issues.push(badOutOf());
  const missing = missingOf(document, issues);
  const confidence = confidenceOf(document, issues);
  const isWeighed = document.items.some(({ weight }) => weight !== undefined);
  const weighed = document.items.map(({ id, weight }, index) => ({
    id,
    path: `/items/${index}`,
    ...(weight === undefined ? {} : { weight: numberOf(weight, `/items/${index}/weight`, issues) }),
  }));
  const weights = resolveWeights(weighed, isWeighed ? "explicit" : "equal", null, "/items");
  if (!weights.ok) issues.push(...weights.issues);
  if (!weights.ok || confidence === null || issues.length > 0) return { ok: false, issues };
  const setting = { confidence, distribution: document.distribution ?? "t" } as const;
  const minimum = document.minimum ?? 1;
  return { ok: true, data: { document, items, weights: weights.data, missing, outOf, minimum, setting } };
}

function scaleOf({ from, to, step = "1" }: ItemScale, path: string, issues: Issue[]): ReadScale {
  const scale = {
    from: numberOf(from, `${path}/from`, issues),
    to: numberOf(to, `${path}/to`, issues),
    step: numberOf(step, `${path}/step`, issues),
  };
  if (isScale(scale)) return scale;
  const message = "The scale does not rise, or its steps do not lead from one end to the other. Correct it.";
  issues.push(surveyIssue("surveys.bad_scale", path, message));
  return scale;
}

function missingOf({ missing = "refuse", items }: Questionnaire, issues: Issue[]): Missing {
  if (typeof missing === "string") return missing;
  const moveTo = items.findIndex(({ id }) => id === missing.moveTo);
  if (moveTo < 0) {
    const message = `The questionnaire has no item ${quoted(missing.moveTo)}. Correct the id.`;
    issues.push(documentIssue("document.unknown_reference", "/missing/moveTo", message));
  }
  return { moveTo };
}

function confidenceOf({ confidence }: Questionnaire, issues: Issue[]): Fraction | null {
  const own: Issue[] = [];
  const read = readConfidence(confidence, own);
  issues.push(...own.map((issue) => ({ ...issue, path: "/confidence" })));
  return read;
}

function numberOf(literal: string | number, path: string, issues: Issue[]): Fraction {
  return readLiteral(literal, path, issues) ?? wholeFraction(1);
}

function badOutOf(): Issue {
  return surveyIssue(
    "surveys.bad_out_of",
    "/outOf",
    'A full score is above zero. Write what it is, such as "100".',
  );
}
