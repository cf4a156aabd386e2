import {
  type Decimal,
  decimalOfFraction,
  type Fraction,
  formatFixed,
  formatFraction,
} from "../decimal/index.js";
import type { RawNode, RawValue, TraceNode, Tracer } from "./types.js";

interface Recorded {
  readonly raw: RawNode;
  readonly children: readonly Recorded[];
}

/**
 * A tracer that keeps what it is told, and `finish`, which makes the tree of its last node.
 *
 * Numbers are written out as text in `finish`, once, and not while the computation runs. The tree is a copy: nothing of
 * what it was told can be reached through it.
 */
export interface Recorder extends Tracer {
  finish(): TraceNode | undefined;
}

/** Starts an empty recording. */
export function recorder(): Recorder {
  const nodes: Recorded[] = [];
  return {
    mark: () => nodes.length,
    node: (raw, since) => {
      const children = since === undefined ? [] : nodes.splice(since);
      nodes.push({ raw, children });
    },
    finish: () => {
      const last = nodes.at(-1);
      return last === undefined ? undefined : assemble(last);
    },
  };
}

function assemble({ raw, children }: Recorded): TraceNode {
  const ratio = ratioOf(raw.value);
  return {
    id: raw.id,
    kind: raw.kind,
    ref: raw.ref,
    ...(raw.label === undefined ? {} : { label: raw.label }),
    inputs: (raw.inputs ?? []).map((input) => ({
      id: input.id,
      value: typeof input.value === "boolean" ? input.value : textOf(input.value),
      ...(input.sources === undefined ? {} : { sources: [...input.sources] }),
    })),
    params: paramsOf(raw.params ?? {}),
    value: textOf(raw.value),
    unit: raw.unit ?? null,
    ...(raw.rounding === undefined ? {} : { rounding: { ...raw.rounding } }),
    ...(ratio === undefined ? {} : { ratio }),
    ...(raw.note === undefined ? {} : { note: raw.note }),
    ...(raw.redacted === undefined ? {} : { redacted: raw.redacted }),
    children: children.map(assemble),
  };
}

function paramsOf(params: NonNullable<RawNode["params"]>): TraceNode["params"] {
  const written: Record<string, string | boolean | null | readonly string[]> = {};
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    written[name] = isTexts(value) ? [...value] : typeof value === "boolean" ? value : textOf(value);
  }
  return written;
}

function isTexts(value: RawValue): value is readonly string[] {
  return Array.isArray(value);
}

function textOf(value: RawValue): string | null {
  if (value === null || typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (isTexts(value)) return value.join(", ");
  if ("exact" in value) return amountText(value.exact, value.fixed);
  return formatFraction(value);
}

/** An amount as results print it: with `fixed` places where it left a rounding step, else without trailing zeros. */
export function amountText(exact: Fraction, fixed: number | undefined): string {
  const decimal: Decimal | null = fixed === undefined ? null : decimalOfFraction(exact);
  return decimal === null || fixed === undefined || decimal.places > fixed
    ? formatFraction(exact)
    : formatFixed(decimal, fixed);
}

function ratioOf(value: RawValue): TraceNode["ratio"] {
  if (value === null || typeof value !== "object" || isTexts(value)) return undefined;
  const fraction = "exact" in value ? value.exact : value;
  if (decimalOfFraction(fraction) !== null) return undefined;
  const { numerator, denominator } = fraction;
  return {
    numerator: formatFixed(numerator, numerator.places),
    denominator: formatFixed(denominator, denominator.places),
  };
}
