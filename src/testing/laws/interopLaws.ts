import type { CrmConfig } from "../../interop/index.js";
import type { Crm } from "../arbitraries/interop/tellStory.js";
import {
  amountsAreThoseOfTheCrm,
  movesLeadToTheStage,
  statusFollowsTheStageTable,
} from "./interop/dealLaws.js";
import { type InteropCase, interopCase, type Ways, waysOf } from "./interop/interopCase.js";
import type { InteropLawId } from "./interop/interopLawNames.js";
import {
  everyRecordIsMappedOrTold,
  inputStaysAsItWas,
  orderOfDeliveryIsIrrelevant,
  runsAreEqual,
  thereAndBackKeepsWhatTheCrmOwns,
} from "./interop/recordLaws.js";
import type { Law } from "./law.js";

/**
 * How laws of a mapping are chosen.
 *
 * @since 0.1.0
 */
export interface InteropLawOptions {
  /** What brings records into neutral terms; absent: the mapping of the CRM, such as `mapZohoDeals`. */
  readonly map?: Ways["map"];
  /** What writes a deal back; absent: that of the CRM, such as `toZohoFields`. */
  readonly write?: Ways["write"];
}

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<InteropLawId, (subject: InteropCase) => readonly Law[]>> = {
  everyRecordIsMappedOrTold,
  thereAndBackKeepsWhatTheCrmOwns,
  orderOfDeliveryIsIrrelevant,
  statusFollowsTheStageTable,
  movesLeadToTheStage,
  amountsAreThoseOfTheCrm,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a mapping from a CRM has to keep, with one's own stage tables and time zone. All of them hold always.
 *
 * @param crm - Whose records.
 * @param config - The configuration that records are mapped with; its own fields are not drawn.
 * @param options - See {@link InteropLawOptions}.
 * @returns Laws for `checkLaws`.
 * @throws AttainmentError as the mapping does, where the configuration is at fault.
 * @example
 * ```ts
 * import { checkLaws, interopLaws } from "attainment/testing";
 * const stageTables = [{ stages: [{ key: "demo", kind: "open" }, { key: "won", kind: "won" }] }] as const;
 * checkLaws(interopLaws("hubSpot", { stageTables, timeZone: "America/New_York" }), { seed: 42, runs: 20 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function interopLaws(crm: Crm, config: CrmConfig, options: InteropLawOptions = {}): readonly Law[] {
  waysOf[crm].map({ deals: [] }, config);
  const subject = interopCase(crm, config, { ...waysOf[crm], ...options });
  return Object.values(makers).flatMap((make) => make(subject));
}
