import type { Fraction } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { changeOf, type ExactGroup, type ExactLevel } from "./effectLevel.js";
import type { ReadEffect } from "./readEffect.js";

/** What a return stands on, exactly. */
export interface ExactReturn {
  readonly benefit: Fraction | null;
  readonly net: Fraction | null;
  readonly value: Fraction | null;
  readonly reason: string | undefined;
}

/** Records how a return follows from means, people, value and cost. */
export function recordEffect(
  read: ReadEffect,
  results: ExactLevel,
  people: Fraction,
  { benefit, net, value, reason }: ExactReturn,
  trace: Tracer | undefined,
): void {
  if (trace === undefined) return;
  const id = "trainingEffect";
  const input = (name: string, amount: Fraction | null) =>
    trace.node({
      id: `${id}.${name}`,
      kind: "input",
      ref: "",
      inputs: [{ id: name, value: amount }],
      value: amount,
    });
  const root = trace.mark();
  const ofNet = trace.mark();
  const ofBenefit = trace.mark();
  recordChange(results, trace);
  input("people", people);
  input("valuePerResult", read.valuePerResult);
  input("attributed", read.attributed);
  trace.node({ id: `${id}.benefit`, kind: "product", ref: "", value: benefit }, ofBenefit);
  input("cost", read.cost);
  trace.node({ id: `${id}.net`, kind: "difference", ref: "", value: net }, ofNet);
  input("cost", read.cost);
  trace.node({ id, kind: "quotient", ref: "", value, unit: "ratio", note: reason }, root);
}

/** The change of the trained, less that of the untrained where they were measured. */
function recordChange({ trained, untrained, effect }: ExactLevel, trace: Tracer): void {
  const id = "trainingEffect-results";
  if (untrained.people === 0) {
    recordGroup(`${id}.trained`, trained, trace);
    return;
  }
  const mark = trace.mark();
  recordGroup(`${id}.trained`, trained, trace);
  recordGroup(`${id}.untrained`, untrained, trace);
  trace.node({ id, kind: "difference", ref: "", value: effect }, mark);
}

function recordGroup(id: string, group: ExactGroup, trace: Tracer): void {
  const mark = trace.mark();
  for (const name of ["after", "before"] as const) {
    const value = group[name];
    trace.node({ id: `${id}.${name}`, kind: "input", ref: "", inputs: [{ id: name, value }], value });
  }
  trace.node({ id, kind: "difference", ref: "", value: changeOf(group) }, mark);
}
