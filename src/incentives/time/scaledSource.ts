import { ratioOf } from "../../kernel/condition/index.js";
import {
  addFractions,
  type Fraction,
  isZeroFraction,
  multiplyFractions,
} from "../../kernel/decimal/index.js";
import type { RawNode, Tracer } from "../../kernel/trace/index.js";
import type { ResolvedSource } from "../accumulation/accumulator.js";
import { traceSource } from "../accumulation/traceSource.js";
import type { ComponentTime, Term, TermPart } from "./componentTime.js";
import { NOTHING } from "./pieces.js";

/** A quota or a target after time has scaled it, with what it was made of. */
export interface ScaledSource extends ResolvedSource {
  readonly made?: {
    readonly ref: string;
    readonly from: ResolvedSource | null;
    readonly parts: readonly TermPart[];
  };
}

/** A term as time scales it; null where there is none to begin with, and none of its days has one of its own. */
export function scaleSource(
  source: ResolvedSource | null,
  time: ComponentTime | null,
  term: Term,
): ScaledSource | null {
  const parts = time?.parts(term) ?? null;
  if (time === null || parts === null) return source;
  if (source === null && parts.every(({ own }) => own === null)) return null;
  const from = source ?? null;
  const value = parts.reduce<Fraction | null>((sum, part) => {
    const share = partValue(part, from);
    return sum === null || share === null ? null : addFractions(sum, share);
  }, NOTHING);
  return { ref: source?.ref ?? time.ref, measure: null, value, made: { ref: time.ref, from, parts } };
}

/** Whether a term is nothing only because none of its days counts. */
export function isWaived(source: ScaledSource | null): boolean {
  return source?.made?.parts.every(({ by }) => isZeroFraction(by)) === true;
}

function partValue({ own, by }: TermPart, from: ResolvedSource | null): Fraction | null {
  if (isZeroFraction(by)) return NOTHING;
  const value = own?.value ?? from?.value ?? null;
  return value === null ? null : multiplyFractions(value, by);
}

/** Records a term as one node: where time scaled it, what it was and by how much. */
export function recordSource(id: string, source: ScaledSource, trace: Tracer | undefined): void {
  if (trace === undefined) return;
  const { made } = source;
  if (made === undefined) {
    trace.node(traceSource(id, source));
    return;
  }
  const since = trace.mark();
  const [only] = made.parts;
  if (made.parts.length === 1 && only !== undefined) {
    recordPart(id, only, made.from, made.ref, trace);
    return;
  }
  for (const [index, part] of made.parts.entries())
    recordPart(`${id}.${index + 1}`, part, made.from, made.ref, trace);
  trace.node({ id, kind: "sum", ref: made.ref, value: source.value }, since);
}

function recordPart(
  id: string,
  { own, by }: TermPart,
  from: ResolvedSource | null,
  ref: string,
  trace: Tracer,
): void {
  const since = trace.mark();
  const source = own === null ? from : { ref: own.ref, measure: own.path, value: own.value };
  // Days that do not count ask for no value.
  const value = source?.value ?? (isZeroFraction(by) ? NOTHING : null);
  trace.node(
    traceSource(`${id}.whole`, { ref: source?.ref ?? ref, measure: source?.measure ?? null, value }),
  );
  trace.node(timesNode(id, ref, value === null ? null : multiplyFractions(value, by), by), since);
}

/** The node of a value times a share of days; the value before is its first child. */
export function timesNode(id: string, ref: string, value: RawNode["value"], by: Fraction): RawNode {
  const ratio = ratioOf(by);
  const params = ratio === undefined ? { by } : { ratio };
  return { id, kind: "multiply", ref, inputs: [{ id: "share", value: by }], params, value };
}
