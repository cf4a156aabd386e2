import { divideFractions, type Fraction, subtractFractions } from "../../kernel/decimal/index.js";
import { traceCount } from "../../kernel/rows/index.js";
import { meanFraction, sumFractions } from "../../kernel/statistics/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { BuiltItem, BuiltQuestionnaire } from "./buildQuestionnaire.js";

/** What was answered to an item. */
export interface ItemFigure {
  readonly values: readonly Fraction[];
  readonly withoutScore: number;
  readonly mean: Fraction | null;
  readonly reason?: string;
  readonly ratio: Fraction | null;
}

/** The means of items over all who answered them. */
export function itemFigures(
  { items, minimum, document }: BuiltQuestionnaire,
  sheets: readonly ReadonlyMap<number, Fraction>[],
  trace: Tracer | undefined,
): readonly ItemFigure[] {
  return items.map((built, at) => {
    const values = sheets.flatMap((sheet) => sheet.get(at) ?? []);
    const withoutScore = sheets.length - values.length;
    const reason =
      values.length === 0 ? "no_answers" : values.length < minimum ? "insufficient_sample" : undefined;
    const mean = reason === undefined ? meanFraction(values) : null;
    const ratio = mean && ratioOf(built, mean);
    const figure = { values, withoutScore, mean, ratio, ...(reason === undefined ? {} : { reason }) };
    if (trace !== undefined)
      traceItem(trace, `${document.id}.${built.item.id}`, `/items/${at}`, built, figure);
    return figure;
  });
}

/** From the worst point of the scale (0) to the best (1). */
export function ratioOf(
  { scale: { from, to }, isTurned }: Omit<BuiltItem, "item">,
  value: Fraction,
): Fraction {
  const above = isTurned ? subtractFractions(to, value) : subtractFractions(value, from);
  return divideFractions(above, subtractFractions(to, from));
}

/** The ratio as a quotient: the mean less the worst point, over the width of the scale. */
function traceItem(trace: Tracer, id: string, ref: string, built: BuiltItem, figure: ItemFigure): void {
  const { scale, isTurned, item } = built;
  const { values, mean, ratio, reason } = figure;
  const note = reason;
  const point = (name: string, value: Fraction) =>
    trace.node({ id: `${id}.${name}`, kind: "constant", ref, params: { value }, value });
  const traceMean = () => {
    const mark = trace.mark();
    // Of too few the sum is withheld, as the mean is.
    const sum = reason === "insufficient_sample" ? null : sumFractions(values);
    trace.node({ id: `${id}.sum`, kind: "input", ref, inputs: [{ id: "sum", value: sum }], value: sum });
    traceCount(trace, id, "answers", values.length);
    trace.node({ id: `${id}.mean`, kind: "quotient", ref, value: mean, note }, mark);
  };
  const root = trace.mark();
  const above = trace.mark();
  if (isTurned) point("to", scale.to);
  traceMean();
  if (!isTurned) point("from", scale.from);
  const distance =
    mean && (isTurned ? subtractFractions(scale.to, mean) : subtractFractions(mean, scale.from));
  trace.node({ id: `${id}.above`, kind: "difference", ref, value: distance, note }, above);
  point("width", subtractFractions(scale.to, scale.from));
  trace.node({ id, kind: "quotient", ref, label: item.title, value: ratio, unit: "ratio", note }, root);
}
