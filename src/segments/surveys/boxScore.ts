import {
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionText,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { type CountRate, countRate, groupRows, traceCount, traceRate } from "../../kernel/rows/index.js";
import { meanFraction, sumFractions } from "../../kernel/statistics/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { boxMargin } from "./boxMargin.js";
import type { BoxFigures, BoxScore } from "./boxTypes.js";
import { ownerFigures } from "./ownerFigures.js";
import type { ReadBoxes } from "./readBoxes.js";
import { responseRate } from "./readFrame.js";

/** The score of a question with boxes: the share in them, the mean, and what stands beside both. */
export function boxScore(given: ReadBoxes, trace: Tracer | undefined): BoxScore {
  const { name, frame, scale, definition, best, boxes, counts } = given;
  const answered = given.scores.filter(({ score }) => score !== null);
  const values = answered.flatMap(({ score }) => score ?? []);
  const groups = groupRows(answered, ({ key }) => key).map(({ id, rows }) => ({
    id,
    ...figuresOf(
      rows.flatMap(({ score }) => score ?? []),
      given,
    ),
  }));
  const own = figuresOf(values, given, counts);
  traceFigure(trace, own, values, given);
  return {
    ...own,
    definition,
    scale: {
      from: formatFraction(scale.from),
      to: formatFraction(scale.to),
      step: formatFraction(scale.step),
    },
    boxes: boxes.map(formatFraction),
    best,
    minimum: frame.minimum,
    withoutScore: given.scores.length - answered.length,
    responseRate: responseRate(own.sample, frame.invited),
    margin: boxMargin(values, own, given),
    groups: frame.by === null ? [] : groups,
    measures: frame.by === "ownerId" ? ownerFigures(name, groups) : [],
    issues: [],
  };
}

function figuresOf(
  values: readonly Fraction[],
  { definition, boxes, frame }: ReadBoxes,
  counts: ReadBoxes["counts"] = null,
): BoxFigures {
  const isGood = (value: Fraction) => boxes.some((box) => compareFractions(box, value) === 0);
  const good = counts?.satisfied ?? values.filter(isGood).length;
  const sample = counts?.answers ?? values.length;
  const share: CountRate = countRate(good, sample, "no_answers", frame.minimum);
  const mean = share.reason === undefined ? fractionText(meanFraction(values)) : null;
  const value = definition === "topBox" ? share.value : mean;
  const headline = share.reason === undefined ? { value } : { value: null, reason: share.reason };
  return { ...headline, sample, share, mean };
}

function traceFigure(
  trace: Tracer | undefined,
  { share, sample }: BoxFigures,
  values: readonly Fraction[],
  { name, definition }: ReadBoxes,
): void {
  if (trace === undefined) return;
  if (definition === "topBox") {
    traceRate(trace, name, share, ["inBoxes", "answers"]);
    return;
  }
  const mark = trace.mark();
  const sum = share.reason === "insufficient_sample" ? null : sumFractions(values);
  trace.node({ id: `${name}.sum`, kind: "input", ref: "", inputs: [{ id: "sum", value: sum }], value: sum });
  traceCount(trace, name, "answers", sample);
  const isKnown = sum !== null && share.reason === undefined;
  const value = isKnown ? divideFractions(sum, wholeFraction(sample)) : null;
  trace.node({ id: name, kind: "quotient", ref: "", value, unit: "score", note: share.reason }, mark);
}
