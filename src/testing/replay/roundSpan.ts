import type { RoundingMode, TraceRounding } from "../../kernel/index.js";
import { rational, rationalOf, roundRational } from "../rational/index.js";
import { mapSpan, type Span } from "./span.js";

const modes: Readonly<Record<RoundingMode, true>> = {
  ceil: true,
  floor: true,
  awayFromZero: true,
  towardZero: true,
  halfCeil: true,
  halfFloor: true,
  halfUp: true,
  halfDown: true,
  halfEven: true,
};

/** Rounds as a node says, or gives null where it names no known mode. */
export function roundSpan(span: Span, { mode, places, step }: TraceRounding): Span | null {
  if (!isMode(mode)) return null;
  const grid = step === undefined ? rational(1n, 10n ** BigInt(places ?? 0)) : rationalOf(step);
  return mapSpan(span, (value) => roundRational(value, grid, mode));
}

function isMode(text: string): text is RoundingMode {
  return Object.hasOwn(modes, text);
}
