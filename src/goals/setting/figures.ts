import { type Fraction, readLiteral } from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { RawNode, Tracer } from "../../kernel/trace/index.js";
import type { BasisReason, BasisValue } from "./basisFunction.js";

/** A number of a basis with its place; null where it is not known. */
export interface Figure {
  readonly ref: string;
  readonly value: Fraction | null;
}

/** Reads a number; one that is none is told and counts as not known. */
export function readFigure(literal: DecimalLiteral | null, ref: string, issues: Issue[]): Figure {
  return { ref, value: literal === null ? null : readLiteral(literal, ref, issues) };
}

/** Records a number that was handed over, by the last name of its id. */
export function recordFigure(id: string, { ref, value }: Figure, trace: Tracer | undefined): void {
  const inputs = [{ id: id.slice(id.lastIndexOf(".") + 1), value }];
  if (value !== null) trace?.node({ id, kind: "input", ref, inputs, value });
  else trace?.node({ id, kind: "line", ref, inputs, value, note: "missing_value" });
}

/** Records a basis without a number above all that was recorded since `mark`, and says why. */
export function withoutValue(
  head: Pick<RawNode, "id" | "ref" | "kind">,
  reason: BasisReason,
  trace: Tracer | undefined,
  mark: number | undefined,
): BasisValue {
  trace?.node({ ...head, value: null, note: reason }, mark);
  return { value: null, reason };
}
