import { type Fraction, subtractFractions, wholeFraction } from "../../kernel/decimal/index.js";
import type { RawNode, Tracer } from "../../kernel/trace/index.js";
import type { Figure } from "./figure.js";
import type { Formula } from "./progressOf.js";

/** The figures of a goal that is measured, those that its formula looks at. */
export interface Figures {
  readonly actual: Figure;
  readonly target: Figure | null;
  readonly baseline: Figure | null;
  readonly low: Figure | null;
  readonly high: Figure | null;
}

/** What names the node of a goal. */
export type NodeHead = Pick<RawNode, "id" | "ref" | "label">;

/** Records the progress of a goal that is measured as one node, with the figures that it was found from below it. */
export function traceProgress(
  head: NodeHead,
  figures: Figures,
  formula: Formula,
  value: Fraction,
  trace: Tracer,
): void {
  const mark = trace.mark();
  switch (formula) {
    case "ratio":
      record(head, figures, ["actual", "target"], trace);
      trace.node({ ...head, kind: "quotient", value }, mark);
      break;
    case "mirrored":
      traceMirrored(head, figures, value, mark, trace);
      break;
    case "fromTo":
      traceWay(head, figures, "actual", trace);
      traceWay(head, figures, "target", trace);
      trace.node({ ...head, kind: "quotient", value }, mark);
      break;
    default:
      traceVerdict(head, figures, formula, value, mark, trace);
  }
}

/** Records a goal without progress: the figures that were looked at, and the reason. */
export function traceNoProgress(head: NodeHead, figures: Figures | null, note: string, trace: Tracer): void {
  const { actual, target, baseline, low, high } = figures ?? {};
  const inputs = [actual, baseline, target, low, high].flatMap((figure) =>
    figure === undefined || figure === null ? [] : [{ id: figure.name, value: figure.value }],
  );
  trace.node({ ...head, kind: "line", inputs, value: null, note });
}

/** 2 less the ratio. */
function traceMirrored(head: NodeHead, figures: Figures, value: Fraction, mark: number, trace: Tracer): void {
  const two = wholeFraction(2);
  trace.node({ id: `${head.id}.two`, kind: "constant", ref: head.ref, params: { value: two }, value: two });
  const below = trace.mark();
  record(head, figures, ["actual", "target"], trace);
  const ratio = { id: `${head.id}.ratio`, ref: head.ref, value: subtractFractions(two, value) };
  trace.node({ ...ratio, kind: "quotient" }, below);
  trace.node({ ...head, kind: "difference", value }, mark);
}

/** The way from the baseline to the actual value, or to the target. */
function traceWay(head: NodeHead, figures: Figures, to: "actual" | "target", trace: Tracer): void {
  const mark = trace.mark();
  record(head, figures, [to, "baseline"], trace);
  const [end, start] = [figures[to]?.value, figures.baseline?.value];
  const value = end && start ? subtractFractions(end, start) : null;
  trace.node({ id: `${head.id}.${to}FromBaseline`, kind: "difference", ref: head.ref, value }, mark);
}

/** 1 or 0, because the actual value reaches its bound or lies in its range, or not. */
function traceVerdict(
  head: NodeHead,
  figures: Figures,
  verdict: "met" | "unmet",
  value: Fraction,
  mark: number,
  trace: Tracer,
): void {
  record(head, figures, ["actual", "target", "low", "high"], trace);
  const chosen = `${head.id}.${verdict}`;
  const rejected = [`${head.id}.${verdict === "met" ? "unmet" : "met"}`];
  trace.node({ id: chosen, kind: "constant", ref: head.ref, params: { value }, value });
  trace.node({ ...head, kind: "choose", params: { chosen, rejected }, value }, mark);
}

function record({ id }: NodeHead, figures: Figures, names: readonly (keyof Figures)[], trace: Tracer): void {
  for (const name of names) figures[name]?.record(`${id}.${name}`, trace);
}
