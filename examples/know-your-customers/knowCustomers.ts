import {
  assessVisits,
  breakDown,
  classifyAbc,
  compileSegmentation,
  compileStageModel,
  forecastWeighted,
  measureStageRates,
  rfmSegments,
  scoreNps,
  scoreRfm,
} from "attainment";
import activities from "../close-quarter/data/activities.json" with { type: "json" };
import customers from "../close-quarter/data/customers.json" with { type: "json" };
import deals from "../close-quarter/data/deals.json" with { type: "json" };
import people from "../close-quarter/data/people.json" with { type: "json" };
import stageChanges from "../close-quarter/data/stageChanges.json" with { type: "json" };
import surveys from "../close-quarter/data/surveys.json" with { type: "json" };
import program from "../close-quarter/program.json" with { type: "json" };
import document from "./sale.json" with { type: "json" };

const QUARTER = "2026-Q3";
const AS_OF = "2026-09-30";

const model = compileStageModel(document);
const grading = compileSegmentation(program.segmentations[0]);

/** What the deals of the quarter went through, by definitions that are named in `sale.json`. */
export const pipeline = model.evaluate({ period: QUARTER, deals, changes: stageChanges });

/** What the open deals will bring, by how often deals that stood in their stage were won. */
export const rates = measureStageRates({ deals, changes: stageChanges }, { model: model.document });
export const forecast = forecastWeighted(
  { deals, changes: stageChanges },
  { model: model.document, probability: rates.rates },
);

/** The deals that were won, as orders. */
const won = deals.filter(
  (deal): deal is typeof deal & { closedOn: string } =>
    (deal.stageId === "contractSigning" || deal.stageId === "afterSales") && deal.closedOn !== null,
);
export const rfm = scoreRfm(
  {
    transactions: won.map(({ id, customerId, amount, closedOn }) => ({
      id,
      customerId,
      amount,
      orderedOn: closedOn,
    })),
    customerIds: customers.map(({ id }) => id),
  },
  { asOf: AS_OF, segmentation: rfmSegments },
);
export const abc = classifyAbc(
  rfm.customers
    .filter(({ frequency }) => frequency > 0)
    .map(({ customerId, amount }) => ({ id: customerId, value: amount })),
);

/** Grades by purchasing power, loyalty and potential, and whether customers are visited as often as their grade asks. */
export const grades = grading.evaluateMany(
  customers.map(({ id, purchasingPower, loyalty, cooperationPotential }) => ({
    customerId: id,
    fields: { purchasingPower, loyalty, cooperationPotential },
  })),
);
const gradeOf = new Map(grades.customers.map((result) => [result.customerId, result]));
export const visits = assessVisits({
  asOf: AS_OF,
  customers: customers.map((customer) => {
    const grade = gradeOf.get(customer.id);
    return {
      ...customer,
      gradeId: grade?.value ?? null,
      visitEveryDays: grade?.service?.visitEveryDays ?? null,
    };
  }),
  activities,
});

/** What was won, by team and product, in the quarter against the one before. */
export const sales = breakDown(
  {
    period: QUARTER,
    records: {
      deals: won,
      people: people.map(({ id, assignments }) => ({ id, teamId: assignments[0]?.teamId ?? null })),
    },
  },
  { id: "won", unit: "money", from: "deals", sum: "amount", person: "ownerId", date: "closedOn" },
  {
    by: ["teamId", "productId"],
    lookups: [{ field: "teamId", from: "people", key: "ownerId" }],
    compareWith: ["previous"],
  },
);

export const satisfaction = scoreNps({ answers: surveys });
