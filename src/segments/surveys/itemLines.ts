import {
  divideFractions,
  formatFraction,
  fractionOf,
  fractionText,
  multiplyFractions,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { varianceFraction } from "../../kernel/statistics/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { contributionOf, type Mean, meanOf } from "../../kernel/weighting/index.js";
import type { BuiltQuestionnaire } from "./buildQuestionnaire.js";
import type { ItemFigure } from "./itemFigures.js";
import { marginOf } from "./marginOf.js";
import type { QuestionnaireItemResult } from "./questionnaireTypes.js";

/** Why so few respondents give no score. */
export function noScore(respondents: number, minimum: number): string | undefined {
  if (respondents === 0) return "no_answers";
  return respondents < minimum ? "insufficient_sample" : undefined;
}

/** The weighted mean of the ratios; its children in the trace are what was recorded since `mark`. */
export function meanOfItems(
  { document, weights, missing }: BuiltQuestionnaire,
  figures: readonly ItemFigure[],
  mark: number,
  trace: Tracer | undefined,
): Mean {
  const ratios = figures.map(({ ratio }) => ratio);
  if (trace === undefined) return meanOf(weights, ratios, missing);
  return meanOf(weights, ratios, missing, { trace, mark, id: `${document.id}.mean`, ref: "/items" });
}

/** Items as they are printed. */
export function itemLines(
  { items, outOf, setting }: BuiltQuestionnaire,
  figures: readonly ItemFigure[],
  mean: Mean,
  population: number | null,
): readonly QuestionnaireItemResult[] {
  const sum = mean.sum.units === 0 ? wholeFraction(1) : fractionOf(mean.sum);
  return items.flatMap(({ item: { id, title } }, at) => {
    const figure = figures[at];
    if (figure === undefined) return [];
    const { values, withoutScore, ratio, reason } = figure;
    const added = mean.value === null ? fractionOf(ZERO) : contributionOf(mean, at, ratio);
    const sample = {
      middle: figure.mean,
      variance: varianceFraction(values, "sample"),
      count: values.length,
    };
    return [
      {
        id,
        ...(title === undefined ? {} : { title }),
        sample: values.length,
        withoutScore,
        mean: fractionText(figure.mean),
        ...(reason === undefined ? {} : { reason }),
        ratio: fractionText(ratio),
        weight: formatFraction(divideFractions(fractionOf(mean.weights[at] ?? ZERO), sum)),
        contribution: formatFraction(multiplyFractions(outOf, added)),
        margin: marginOf(sample, { ...setting, population }, reason),
      },
    ];
  });
}
