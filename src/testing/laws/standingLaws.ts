import { classifyCustomers, type StandingOptions } from "../../segments/index.js";
import type { Law } from "./law.js";
import type { StandingLawId } from "./retention/standingLawNames.js";
import {
  activeIsNewReturningAndReactivated,
  inputStaysAsItWas,
  laterPurchasesChangeNothing,
  openingBecomesClosing,
  orderIsIrrelevant,
  othersAreIrrelevant,
  runsAreEqual,
  type StandingSubject,
} from "./retention/standingMakers.js";

/**
 * What the laws of where customers stand are tried on.
 *
 * @since 0.1.0
 */
export interface StandingLawOptions {
  /** What tells where customers stand in place of the library's `classifyCustomers`. */
  readonly classify?: typeof classifyCustomers;
}

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<StandingLawId, (subject: StandingSubject) => readonly Law[]>> = {
  activeIsNewReturningAndReactivated,
  openingBecomesClosing,
  laterPurchasesChangeNothing,
  othersAreIrrelevant,
  orderIsIrrelevant,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that new, returning, reactivated and lost customers of a period have to keep; all hold always.
 *
 * @param options - The period and the definition.
 * @param tried - See {@link StandingLawOptions}.
 * @returns Laws for `checkLaws`.
 * @throws AttainmentError where the options are at fault, with their issues.
 * @example
 * ```ts
 * import { checkLaws, standingLaws } from "attainment/testing";
 * const laws = standingLaws({ period: "2026-Q1", newAfterMonths: "firstEver", lostAfterMonths: 6 });
 * checkLaws(laws, { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function standingLaws(
  options: StandingOptions,
  { classify = classifyCustomers }: StandingLawOptions = {},
): readonly Law[] {
  // A fault of the options is told here, and not as the failure of a law.
  classifyCustomers([], options);
  return Object.values(makers).flatMap((make) => make({ options, classify }));
}
