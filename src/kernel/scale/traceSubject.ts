import { type Fraction, fractionOf, negateFraction, ONE } from "../decimal/index.js";
import type { RawNode } from "../trace/index.js";
import type { ScaleArgument } from "./scaleFunction.js";
import type { Scale } from "./types.js";

/** What the nodes of one scale have in common. */
export interface TraceSubject {
  readonly document: Scale;
  /** The JSON pointer of the scale. */
  readonly ref: string;
}

/** The id of the scale's own node; those of its bands and points stand under it. */
export function nodeId({ document }: TraceSubject): string {
  return document.id ?? "scale";
}

/** What was looked at, by name. */
export function nodeInputs({ value, quota, by }: ScaleArgument): NonNullable<RawNode["inputs"]> {
  return [
    { id: "value", value },
    ...(quota === undefined ? [] : [{ id: "quota", value: quota }]),
    ...(by === undefined ? [] : [{ id: "by", value: by }]),
  ];
}

const MINUS_ONE: Fraction = negateFraction(fractionOf(ONE));

/** The factor of a value that is mirrored. */
export function signParam(mirrored: boolean): Fraction | undefined {
  return mirrored ? MINUS_ONE : undefined;
}

/** The node of a result that the document names beside its bands or points: a band of no slice. */
export function constantNode(
  subject: TraceSubject,
  field: "negative" | "atZero" | "below" | "above",
  amount: Fraction,
): RawNode {
  const { document, ref } = subject;
  const isWritten = Object.hasOwn(document, field);
  return {
    id: `${nodeId(subject)}.${field}`,
    kind: "band",
    ref: isWritten ? `${ref}/${field}` : ref,
    params: { slice: "0", amount, reached: true },
    value: amount,
  };
}
