import type { Deal } from "attainment";
import { makeAnswers } from "./answers.js";
import { makeDeals } from "./deals.js";
import { makeGoals } from "./goals.js";
import { randomOf } from "./random.js";
import { makeActivities, makeCustomers, makeSurveys, makeTraining, makeViolations } from "./service.js";
import { makeState } from "./state.js";
import { sellers } from "./team.js";

const seed = 2026;

/** Every file of the example's data, by name. Each kind of record has its own source of random numbers. */
export function makeFiles(): Readonly<Record<string, string>> {
  const customers = makeCustomers(sellers, randomOf(seed));
  const { deals, stageChanges } = makeDeals(
    sellers,
    customers.map(({ id }) => id),
    randomOf(seed + 1),
  );
  return {
    "people.json": lines(sellers.map(({ person }) => person)),
    "customers.json": lines(customers),
    "deals.json": lines([...deals.map(withLead), dealOfNobody]),
    "stageChanges.json": lines(stageChanges),
    "activities.json": lines(makeActivities(sellers, customers, randomOf(seed + 2))),
    "surveys.json": lines(makeSurveys(customers, sellers, randomOf(seed + 3))),
    "answers.json": lines(makeAnswers(sellers, randomOf(seed + 4))),
    "training.json": lines(makeTraining(sellers, randomOf(seed + 5))),
    "violations.json": lines(makeViolations()),
    "goals.json": `${JSON.stringify(makeGoals(sellers), null, 2)}\n`,
    "state.json": `${JSON.stringify(makeState(sellers, customers, randomOf(seed + 6)), null, 2)}\n`,
  };
}

/** A deal that the CRM still books on somebody who left: the close has to say what it did with it. */
const dealOfNobody: Deal = {
  id: "d-999",
  ownerId: "p-99",
  customerId: "c-001",
  productId: "service",
  stageId: "contractSigning",
  amount: "9800.00",
  currency: "EUR",
  createdOn: "2026-05-11",
  closedOn: "2026-08-04",
};

/** The deal with the lead of the owner's team, who earns on it too. */
function withLead(deal: Deal): Deal {
  const owner = sellers.find(({ person }) => person.id === deal.ownerId);
  const lead = sellers.find(({ isLead, teamId }) => isLead && teamId === owner?.teamId);
  return { ...deal, leadId: lead?.person.id ?? null };
}

/** A list of records as JSON, one record a line. */
function lines(records: readonly unknown[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`;
}
