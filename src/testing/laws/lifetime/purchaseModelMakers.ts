import fc from "fast-check";
import type {
  PurchaseHistories,
  PurchaseModel,
  PurchasePrediction,
  predictPurchases,
} from "../../../segments/index.js";
import { purchaseHistories } from "../../arbitraries/lifetime/purchaseHistories.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";

/** A model, and what predicts by it: the library's own, or what is tried in its place. */
export interface PurchaseModelSubject {
  readonly model: PurchaseModel;
  readonly predict: typeof predictPurchases;
}

type PredictionScenario = { readonly histories: PurchaseHistories; readonly ahead: number };

function scenariosOf({ model }: PurchaseModelSubject): fc.Arbitrary<PredictionScenario> {
  return fc.record({ histories: purchaseHistories(model.unit), ahead: fc.integer({ min: 0, max: 60 }) });
}

/** Texts of 12 digits are off by less. */
const NEAR = 1e-9;

/** Universal. */
export function probabilityLiesBetween0And1({ model, predict }: PurchaseModelSubject): readonly Law[] {
  const statement =
    "The probability to be a customer still lies between 0 and 1, and is 1 without a repeat purchase.";
  return [
    lawOf(
      "probabilityLiesBetween0And1",
      statement,
      scenariosOf({ model, predict }),
      ({ histories, ahead }) => {
        const never = new Set(
          histories.customers.flatMap((each) => (each.repeatPurchases === 0 ? [each.customerId] : [])),
        );
        return firstOf(predict(histories, model, { ahead }).customers, ({ customerId, probabilityAlive }) => {
          const alive = Number(probabilityAlive);
          if (never.has(customerId)) return difference("1", probabilityAlive, { customerId });
          return alive >= 0 && alive <= 1
            ? null
            : { expected: "0 to 1", found: probabilityAlive, customerId };
        });
      },
    ),
  ];
}

/** Universal. */
export function silenceNeverMakesAlive({ model, predict }: PurchaseModelSubject): readonly Law[] {
  const statement = "The longer a customer has bought nothing, the less probable it is that it still is one.";
  return [
    lawOf("silenceNeverMakesAlive", statement, scenariosOf({ model, predict }), ({ histories, ahead }) => {
      const older = {
        ...histories,
        customers: histories.customers.map((each) => ({ ...each, age: Number(each.age) + 7 })),
      };
      const [now, then] = [predict(histories, model, { ahead }), predict(older, model, { ahead })];
      return noneRises(then, now, "probabilityAlive");
    }),
  ];
}

/** Universal. */
export function purchasesNeverFallWithTime({ model, predict }: PurchaseModelSubject): readonly Law[] {
  const statement = "Over a longer time no fewer purchases are expected, and over no time none.";
  return [
    lawOf(
      "purchasesNeverFallWithTime",
      statement,
      scenariosOf({ model, predict }),
      ({ histories, ahead }) => {
        const at = (time: number) => predict(histories, model, { ahead: time });
        const none = at(0).customers.find(({ expectedPurchases }) => expectedPurchases !== "0");
        if (none !== undefined) return { expected: "0", found: none.expectedPurchases };
        return noneRises(at(ahead), at(ahead + 3), "expectedPurchases");
      },
    ),
  ];
}

/** The first customer of whom `low` has more than `high`. */
function noneRises(
  low: PurchasePrediction,
  high: PurchasePrediction,
  name: "probabilityAlive" | "expectedPurchases",
): Finding | null {
  const above = new Map(high.customers.map((each) => [each.customerId, each[name]]));
  return firstOf(low.customers, (each) => {
    const most = above.get(each.customerId) ?? "0";
    if (Number(each[name]) <= Number(most) + NEAR) return null;
    return { expected: `at most ${most}`, found: each[name], customerId: each.customerId };
  });
}

/** Universal. */
export function orderIsIrrelevant({ model, predict }: PurchaseModelSubject): readonly Law[] {
  const statement = "The order in which customers are handed over decides nothing.";
  return [
    lawOf("orderIsIrrelevant", statement, scenariosOf({ model, predict }), ({ histories, ahead }) => {
      const turned = { ...histories, customers: [...histories.customers].reverse() };
      return difference(predict(histories, model, { ahead }), predict(turned, model, { ahead }));
    }),
  ];
}

/** Universal. */
export function runsAreEqual({ model, predict }: PurchaseModelSubject): readonly Law[] {
  const statement = "The same histories give the same predictions, to the byte.";
  return [
    lawOf("runsAreEqual", statement, scenariosOf({ model, predict }), ({ histories, ahead }) =>
      difference(predict(histories, model, { ahead }), predict(histories, model, { ahead })),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas({ model, predict }: PurchaseModelSubject): readonly Law[] {
  const statement = "A prediction leaves histories as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, scenariosOf({ model, predict }), ({ histories, ahead }) => {
      const copy: PurchaseHistories = JSON.parse(JSON.stringify(histories));
      predict(copy, model, { ahead });
      return difference(histories, copy);
    }),
  ];
}
