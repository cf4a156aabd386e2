import type { Fraction } from "../../kernel/decimal/index.js";
import { type Mean, type MeanPlace, meanOf, type Weights } from "../../kernel/weighting/index.js";

/**
 * Why there is no mean: nobody answered, too few did, an earlier report next to it would give ratings away, all said the
 * same and it is hidden, the group counts among another, there is no report, or all that was answered has the weight zero.
 *
 * Reasons of a group that is hidden are those of the group and never of its parts.
 */
export type Unknown =
  | "no_answers"
  | "below_minimum"
  | "held_back"
  | "withheld"
  | "rolled_up"
  | "report_refused"
  | "no_weight";

/** A mean, exact, or the reason why there is none. */
export type Known = { readonly value: Fraction } | { readonly value: null; readonly reason: Unknown };

/** Why answers that were given must stay hidden. */
export type Hidden = "below_minimum" | "held_back" | "withheld";

/** From what says most to what says least. */
const TELLING: readonly Unknown[] = [
  "below_minimum",
  "held_back",
  "withheld",
  "rolled_up",
  "report_refused",
  "no_weight",
];

/** Of several reasons, the one that says most. */
export function reasonOf(parts: readonly Known[]): Unknown {
  const reasons = new Set(parts.flatMap((part) => (part.value === null ? [part.reason] : [])));
  return TELLING.find((reason) => reasons.has(reason)) ?? "no_answers";
}

/** Why what was answered must stay hidden; null where it does not have to, or nothing was answered. */
export function hiddenBecause(known: Known): Hidden | null {
  if (known.value !== null) return null;
  const { reason } = known;
  return reason === "below_minimum" || reason === "held_back" || reason === "withheld" ? reason : null;
}

/** The weighted mean of what is known; what is not counts for nothing. With a place it is recorded there. */
export function meanOfKnown(weights: Weights, parts: readonly Known[], place?: MeanPlace): Known {
  const values = parts.map(({ value }) => value);
  const mean = meanOf(weights, values, "reweight");
  const known: Known =
    mean.value === null ? { value: null, reason: whyNot(mean, parts) } : { value: mean.value };
  if (place !== undefined) {
    const note = known.value === null ? known.reason : undefined;
    meanOf(weights, values, "reweight", { ...place, note });
  }
  return known;
}

/** Where something is suppressed, what is left may weigh nothing, but that is not why. */
function whyNot({ reason }: Mean, parts: readonly Known[]): Unknown {
  const most = reasonOf(parts);
  return reason === "no_weight" && most === "no_answers" ? "no_weight" : most;
}
