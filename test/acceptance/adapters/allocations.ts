import { allocate, type RemainderPolicy, splitEqually } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  countOf,
  type Facts,
  fromMinor,
  joinedScale,
  openText,
  type Row,
  textOf,
  textsOf,
  toMinor,
  weightOf,
  withoutCommonSign,
} from "../units.js";

/**
 * A whole shared out by ratios (dinero, brick/money, moneyphp, RubyMoney, rusty_money). Without a `unit` amounts are
 * whole minor units. Shares are cut toward zero unless the peer says toward -infinity.
 */
export const allocations: Adapters = {
  "allocate-largest-ratio-first": largestRatio,
  "allocate-first-in-order": (facts) => ({ shares: shares(facts, "inOrder") }),
  "allocate-largest-remainder": (facts) => ({ shares: shares(facts, "largestRemainder") }),
  "allocate-remainder-separate": withRemainder,
  "allocate-scaled-ratios": scaled,
  "allocate-invalid-ratios": validated,
  "split-equal": equal,
  "split-last-absorbs": lastAbsorbs,
};

function shares({ parameters, input }: Facts, remainder: RemainderPolicy): readonly string[] {
  return allocated(parameters, textOf(input.amount), textsOf(input.ratios), remainder).parts.map(
    ({ value }) => value,
  );
}

function allocated(parameters: Row, amount: string, ratios: readonly string[], remainder: RemainderPolicy) {
  const parts = ratios.map((ratio, index) => ({ id: String(index), weight: weightOf(ratio) }));
  return allocate(amount, parts, { ...unitOf(parameters), remainder });
}

function unitOf({ unit, floor }: Row) {
  const size = openText(unit);
  return {
    ...(size === undefined ? { places: 0 } : { step: size }),
    cut: floor === "toward -infinity" ? ("floor" as const) : ("towardZero" as const),
  };
}

/** Where no ratio is above zero, dinero gives the amount to nobody. */
function largestRatio({ parameters, input }: Facts): Answer {
  const ratios = withoutCommonSign(textsOf(input.ratios));
  const policy = ratios.every((ratio) => ratio === "0") ? "apart" : "largestShare";
  const { parts } = allocated(parameters, textOf(input.amount), ratios, policy);
  return { shares: parts.map(({ value }) => value) };
}

/** What dinero's checked entry makes of ratios: the library refuses them with an error of its own. */
function validated({ parameters, input }: Facts): Answer {
  allocated(parameters, textOf(input.amount), textsOf(input.ratios), "largestShare");
  return { result: "ok" };
}

/** The remainder stands at the end. */
function withRemainder({ parameters, input }: Facts): Answer {
  const { parts, remainder } = allocated(parameters, textOf(input.amount), textsOf(input.ratios), "apart");
  return { shares: [...parts.map(({ value }) => value), remainder] };
}

/** Ratios with places make the shares finer by as many (dinero). */
function scaled({ input }: Facts): Answer {
  const ratios = textsOf(input.ratios);
  const places = joinedScale(input.scale, ratios);
  const parts = ratios.map((weight, index) => ({ id: String(index), weight }));
  const total = fromMinor(textOf(input.amount), countOf(input.scale));
  const shared = allocate(total, parts, { places, remainder: "largestShare" });
  return { shares: shared.parts.map(({ value }) => toMinor(value, places)), scale: String(places) };
}

function equal({ parameters, input }: Facts): Answer {
  const count = countOf(parameters.parts ?? input.parts);
  const { parts } = splitEqually(textOf(input.amount), count, unitOf(parameters));
  return { shares: parts.map(({ value }) => value) };
}

/** A part now and equal parts later, the last of which takes what the others leave (GA). */
function lastAbsorbs({ parameters, input }: Facts): Answer {
  const { now_pct: first, deferred_pct_each: each, months } = parameters;
  const later = textsOf(months).map((id) => ({ id, weight: textOf(each) }));
  const parts = [{ id: "now", weight: textOf(first) }, ...later];
  const options = { ...unitOf(parameters), remainder: "lastPart" as const };
  const [now, ...deferred] = allocate(textOf(input.amount), parts, options).parts;
  return { now: now?.value ?? null, deferred: deferred.map(({ value }) => value) };
}
