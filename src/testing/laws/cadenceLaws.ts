import type { CompiledCadence } from "../../kernel/cadence/index.js";
import { asCadence } from "../arbitraries/cadences/asCadence.js";
import type { CadenceLawId } from "./cadences/cadenceLawNames.js";
import {
  inputStaysAsItWas,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./cadences/evaluationLaws.js";
import { laterEventsChangeNothing, orderOfEventsIsIrrelevant, periodsAddUp } from "./cadences/factsLaws.js";
import {
  datesDecideTheStatus,
  everyEventDoesOneThing,
  shareIsDoneOverSettled,
} from "./cadences/statusLaws.js";
import type { Law } from "./law.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<CadenceLawId, (cadence: CompiledCadence) => readonly Law[]>> = {
  datesDecideTheStatus,
  everyEventDoesOneThing,
  periodsAddUp,
  shareIsDoneOverSettled,
  orderOfEventsIsIrrelevant,
  laterEventsChangeNothing,
  tracedEqualsUntraced,
  traceReplays,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a cadence has to keep; all of them hold always.
 *
 * | law | says |
 * | --- | --- |
 * | `datesDecideTheStatus` | done, late, due, overdue and missed follow from the dates and the windows of the document |
 * | `everyEventDoesOneThing` | no event does two things that were due |
 * | `periodsAddUp` | a period is its two parts |
 * | `shareIsDoneOverSettled` | counts and shares are those of the list |
 * | `orderOfEventsIsIrrelevant`, `laterEventsChangeNothing` | what of the facts decides nothing |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | as everywhere |
 *
 * @param cadence - A compiled cadence, or a cadence as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compileCadence`, where the document is no cadence.
 * @example
 * ```ts
 * import { cadenceLaws, checkLaws } from "attainment/testing";
 * const visit = { kind: "afterLast", interval: { days: 14 }, graceDays: 2 };
 * checkLaws(cadenceLaws(visit), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function cadenceLaws(cadence: unknown): readonly Law[] {
  const compiled = asCadence(cadence);
  return Object.values(makers).flatMap((make) => make(compiled));
}
