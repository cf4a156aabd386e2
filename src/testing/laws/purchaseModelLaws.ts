import { type PurchaseModel, predictPurchases } from "../../segments/index.js";
import type { Law } from "./law.js";
import type { PurchaseModelLawId } from "./lifetime/purchaseModelLawNames.js";
import {
  inputStaysAsItWas,
  orderIsIrrelevant,
  type PurchaseModelSubject,
  probabilityLiesBetween0And1,
  purchasesNeverFallWithTime,
  runsAreEqual,
  silenceNeverMakesAlive,
} from "./lifetime/purchaseModelMakers.js";

/**
 * What the laws of models of purchases are tried on.
 *
 * @since 0.1.0
 */
export interface PurchaseModelLawOptions {
  /** What predicts in place of the library's `predictPurchases`. */
  readonly predict?: typeof predictPurchases;
}

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<PurchaseModelLawId, (subject: PurchaseModelSubject) => readonly Law[]>> = {
  probabilityLiesBetween0And1,
  silenceNeverMakesAlive,
  purchasesNeverFallWithTime,
  orderIsIrrelevant,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that predictions by a model of purchases have to keep; all hold always.
 *
 * @param model - A model with its parameters.
 * @param options - See {@link PurchaseModelLawOptions}.
 * @returns Laws for `checkLaws`.
 * @throws AttainmentError where the model is at fault, with its issues.
 * @example
 * ```ts
 * import { checkLaws, purchaseModelLaws } from "attainment/testing";
 * const laws = purchaseModelLaws({ kind: "bgNbd", unit: "week", r: "0.243", alpha: "4.414", a: "0.793", b: "2.426" });
 * checkLaws(laws, { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function purchaseModelLaws(
  model: PurchaseModel,
  { predict = predictPurchases }: PurchaseModelLawOptions = {},
): readonly Law[] {
  // A fault of the model is told here, and not as the failure of a law.
  predictPurchases({ unit: model.unit, customers: [] }, model, { ahead: 0 });
  return Object.values(makers).flatMap((make) => make({ model, predict }));
}
