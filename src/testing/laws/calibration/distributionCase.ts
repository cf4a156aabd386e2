import type fc from "fast-check";
import type {
  Distribution,
  DistributionItem,
  DistributionResult,
  forceDistribution,
} from "../../../kernel/calibration/index.js";
import { type EvaluateOptions, isAttainmentError } from "../../../kernel/index.js";
import { distributionItems } from "../../arbitraries/calibration/distributionItems.js";

/** What distributes: the library's own, or what is tried in its place. */
export type Distribute = typeof forceDistribution;

/** A distribution, and what carries it out. */
export interface DistributionSubject {
  readonly document: Distribution;
  readonly distribute: Distribute;
}

/** What laws of distributions are tried on. */
export type DistributionScenario = { readonly items: readonly DistributionItem[] };

export function scenariosOf({ document }: DistributionSubject): fc.Arbitrary<DistributionScenario> {
  return distributionItems(document).map((items) => ({ items }));
}

/** The result; null where so few cannot meet the limits, which no law is about. */
export function attempt(
  { document, distribute }: DistributionSubject,
  items: readonly DistributionItem[],
  options: Pick<EvaluateOptions, "trace"> = {},
): DistributionResult | null {
  try {
    return distribute(items, document, options);
  } catch (error) {
    if (isAttainmentError(error) && error.issues.every(({ code }) => code === "calibration.cannot_be_met"))
      return null;
    throw error;
  }
}

/** The place of a level among those of the document, from 0 for the best. */
export function placeOf({ document }: DistributionSubject, levelId: string | null): number {
  return document.levels.findIndex(({ id }) => id === levelId);
}
