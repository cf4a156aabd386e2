import { roundingModes } from "../../kernel/decimal/index.js";
import type { TraceRounding } from "../../kernel/index.js";
import { rational, rationalOf, roundRational } from "../rational/index.js";
import { mapSpan, type Span } from "./span.js";

/** Rounds as a node says, or gives null where it names no known mode. */
export function roundSpan(span: Span, { mode, places, step }: TraceRounding): Span | null {
  const known = roundingModes.find((each) => each === mode);
  if (known === undefined) return null;
  const grid = step === undefined ? rational(1n, 10n ** BigInt(places ?? 0)) : rationalOf(step);
  return mapSpan(span, (value) => roundRational(value, grid, known));
}
