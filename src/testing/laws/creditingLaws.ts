import type { CompiledCrediting } from "../../incentives/index.js";
import { asCrediting } from "../arbitraries/crediting/asCrediting.js";
import type { CreditingLawId } from "./crediting/creditingLawNames.js";
import {
  inputStaysAsItWas,
  orderIsIrrelevant,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./crediting/evaluationLaws.js";
import { fullRefundLeavesNothing } from "./crediting/fullRefundLeavesNothing.js";
import { rollupNeverExceedsTheDeal } from "./crediting/rollupNeverExceedsTheDeal.js";
import { creditsReconcile, everyRecordIsCreditedOrListed, splitsConserve } from "./crediting/sumLaws.js";
import type { Law } from "./law.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<CreditingLawId, (crediting: CompiledCrediting) => readonly Law[]>> = {
  everyRecordIsCreditedOrListed,
  creditsReconcile,
  splitsConserve,
  rollupNeverExceedsTheDeal,
  fullRefundLeavesNothing,
  orderIsIrrelevant,
  tracedEqualsUntraced,
  traceReplays,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that rules of crediting have to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `everyRecordIsCreditedOrListed`, `creditsReconcile` | always |
 * | `splitsConserve` | where one rule wins a record and credits all of it |
 * | `rollupNeverExceedsTheDeal` | where a rule rolls up no overlays and no more than all of a record |
 * | `fullRefundLeavesNothing` | where refunds mirror their originals, and measures are sums of amounts |
 * | `orderIsIrrelevant`, `tracedEqualsUntraced`, `traceReplays` | always |
 * | `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param crediting - Compiled rules of crediting, or a document as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compileCrediting`, where the document is at fault.
 * @example
 * ```ts
 * import { checkLaws, creditingLaws } from "attainment/testing";
 * const crediting = {
 *   kind: "crediting",
 *   id: "sales",
 *   currency: "USD",
 *   event: { from: "deals", date: "closedOn" },
 *   measures: [{ id: "bookings" }],
 *   rules: [{ id: "owner", to: { kind: "owner" } }],
 * };
 * checkLaws(creditingLaws(crediting), { seed: 42, runs: 20 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function creditingLaws(crediting: unknown): readonly Law[] {
  const compiled = asCrediting(crediting);
  return Object.values(makers).flatMap((make) => make(compiled));
}
