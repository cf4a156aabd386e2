/** The laws of models of purchases. */
export const purchaseModelLawNames = [
  "probabilityLiesBetween0And1",
  "silenceNeverMakesAlive",
  "purchasesNeverFallWithTime",
  "orderIsIrrelevant",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of models of purchases.
 *
 * @since 0.1.0
 */
export type PurchaseModelLawId = (typeof purchaseModelLawNames)[number];
