import { type PurchaseModel, type PurchasePrediction, predictPurchases } from "attainment/segments";
import { type PurchaseModelLawId, purchaseModelLaws } from "attainment/testing";
import type { Breakage } from "./breakage.js";

const model: PurchaseModel = {
  kind: "bgNbd",
  unit: "week",
  r: "0.243",
  alpha: "4.414",
  a: "0.793",
  b: "2.426",
};

type Predict = typeof predictPurchases;
type Predicted = PurchasePrediction["customers"][number];

function broken(fault: string, predict: Predict): Breakage {
  return { fault, sound: purchaseModelLaws(model), broken: purchaseModelLaws(model, { predict }) };
}

const changed =
  (change: (customer: Predicted, ahead: number) => Partial<Predicted>): Predict =>
  (histories, of, options) => {
    const result = predictPurchases(histories, of, options);
    const customers = result.customers.map((each) => ({ ...each, ...change(each, Number(options.ahead)) }));
    return { ...result, customers };
  };

/** For each law of models of purchases, faults that it has to find. */
export const purchaseModelBreakages: Readonly<Record<PurchaseModelLawId, readonly Breakage[]>> = {
  probabilityLiesBetween0And1: [
    broken(
      "odds in place of a probability",
      changed(({ probabilityAlive }) => ({
        probabilityAlive:
          probabilityAlive === "1" ? "1" : String(Number(probabilityAlive) / (1 - Number(probabilityAlive))),
      })),
    ),
    broken("a purchase too many in the count", (histories, of, options) => {
      const customers = histories.customers.map((each) => ({
        ...each,
        repeatPurchases: each.repeatPurchases + 1,
        meanRepeatValue: 1,
      }));
      return predictPurchases({ ...histories, customers }, of, options);
    }),
  ],
  silenceNeverMakesAlive: [
    broken(
      "the probability to be lost",
      changed(({ probabilityAlive }) => ({ probabilityAlive: String(1 - Number(probabilityAlive)) })),
    ),
    broken("the days since the last purchase in place of its age", (histories, of, options) => {
      const customers = histories.customers.map((each) => ({
        ...each,
        ageAtLastPurchase: Number(each.age) - Number(each.ageAtLastPurchase),
      }));
      return predictPurchases({ ...histories, customers }, of, options);
    }),
  ],
  purchasesNeverFallWithTime: [
    broken(
      "a mean for each unit of time",
      changed(({ expectedPurchases }, ahead) => ({
        expectedPurchases: ahead === 0 ? "0" : String(Number(expectedPurchases) / ahead),
      })),
    ),
    broken(
      "a purchase before any time has passed",
      changed(({ expectedPurchases }) => ({ expectedPurchases: String(Number(expectedPurchases) + 1) })),
    ),
  ],
  orderIsIrrelevant: [
    broken("customers left in the order given", (histories, of, options) => {
      const result = predictPurchases(histories, of, options);
      const places = new Map(histories.customers.map(({ customerId }, index) => [customerId, index]));
      const place = ({ customerId }: Predicted) => places.get(customerId) ?? 0;
      return { ...result, customers: [...result.customers].sort((a, b) => place(a) - place(b)) };
    }),
  ],
  runsAreEqual: [broken("a memory of earlier calls", remembering())],
  inputStaysAsItWas: [
    broken("histories that are renamed", (histories, of, options) => {
      const result = predictPurchases(histories, of, options);
      for (const customer of histories.customers)
        Object.assign(customer, { customerId: `${customer.customerId}!` });
      return result;
    }),
  ],
};

function remembering(): Predict {
  let calls = 0;
  return (histories, of, options) => {
    calls += 1;
    return { ...predictPurchases(histories, of, options), value: String(calls) };
  };
}
