import type { CompiledPartnerProgram } from "../../tiers/index.js";
import { asPartnerProgram } from "../arbitraries/partners/asPartnerProgram.js";
import type { Law } from "./law.js";
import {
  inputStaysAsItWas,
  orderIsIrrelevant,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./partners/evaluationLaws.js";
import {
  entitlementsAreConserved,
  fundIsConserved,
  nothingIsLostBetweenPeriods,
} from "./partners/ledgerLaws.js";
import type { PartnerProgramLawId } from "./partners/partnerProgramLawNames.js";
import {
  laterFactsChangeNothing,
  oneProtectionAtATime,
  theFirstIsProtected,
} from "./partners/registrationLaws.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<PartnerProgramLawId, (program: CompiledPartnerProgram) => readonly Law[]>> = {
  fundIsConserved,
  nothingIsLostBetweenPeriods,
  entitlementsAreConserved,
  oneProtectionAtATime,
  theFirstIsProtected,
  laterFactsChangeNothing,
  orderIsIrrelevant,
  tracedEqualsUntraced,
  traceReplays,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a partner program has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `fundIsConserved`, `nothingIsLostBetweenPeriods` | for programs with a fund |
 * | `entitlementsAreConserved` | for programs with entitlements |
 * | `oneProtectionAtATime`, `theFirstIsProtected`, `laterFactsChangeNothing` | for programs with registration of deals |
 * | `orderIsIrrelevant`, `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param program - A compiled partner program, or one as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compilePartnerProgram`, where the document is no partner program.
 * @example
 * ```ts
 * import { checkLaws, partnerProgramLaws } from "attainment/testing";
 * const program = {
 *   kind: "partnerProgram", id: "channel", currency: "USD", tierIds: ["silver", "gold"],
 *   fund: { grants: [{ tierId: "gold", amount: "5000" }], expiresAfterDays: 60 },
 *   registration: { protectionDays: 90 },
 * };
 * checkLaws(partnerProgramLaws(program), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function partnerProgramLaws(program: unknown): readonly Law[] {
  const compiled = asPartnerProgram(program);
  return Object.values(makers).flatMap((make) => make(compiled));
}
