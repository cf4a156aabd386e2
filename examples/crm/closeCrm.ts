import {
  type CreditingResult,
  compileCrediting,
  type PlanFacts,
  type Statement,
} from "attainment/incentives";
import type { FactRecord } from "attainment/kernel";
import agentPlan from "./agentPlan.json" with { type: "json" };
import { cascadeQuotas, type Quota } from "./cascadeQuotas.js";
import creditingRules from "./crediting.json" with { type: "json" };
import managerPlan from "./managerPlan.json" with { type: "json" };
import { factsOf, payPeople, type TeamPay, totalPay } from "./payPeople.js";
import { type Crm, readCrm } from "./readCrm.js";
import { type Rerun, rerun } from "./rerun.js";
import { type StageCounts, stageCounts } from "./stageCounts.js";

/** The dataset's fourth quarter of 2017, closed: quotas, everybody's statement, and one rerun after a refund. */
export interface CrmClose {
  readonly period: string;
  readonly quotas: readonly Quota[];
  readonly agents: TeamPay;
  readonly managers: TeamPay;
  readonly total: string;
  readonly reconciliation: CreditingResult["reconciliation"];
  readonly uncredited: CreditingResult["uncredited"];
  readonly counts: StageCounts;
  readonly findings: Crm["findings"];
  readonly rerun: Rerun;
}

const PERIOD = "2017-Q4";
const BEFORE = "2017-Q3";

/** Reads the dataset from a folder and closes the quarter; `explain` names the person to trace. */
export function closeCrm(folder: string, explain?: string): CrmClose {
  const { deals, agents, findings } = readCrm(folder);
  const crediting = compileCrediting(creditingRules);
  const people = peopleOf(agents);
  const credit = (period: string, records: readonly FactRecord[]) =>
    crediting.evaluate({ period, people, records: { deals: records } });
  const before = credit(BEFORE, deals);
  const quotas = cascadeQuotas(PERIOD, before.value, agents, wonBy(before));
  const credited = credit(PERIOD, deals);
  const targets = new Map(quotas.map(({ id, target }) => [id, target]));
  const factsFor = (level: Quota["level"], names: readonly string[], result: CreditingResult) =>
    quotas.flatMap(({ id, level: own }): PlanFacts[] =>
      own === level ? [factsOf(PERIOD, id, targets, names, result)] : [],
    );
  const agentFacts = factsFor("agent", ["wonValue", "wonDeals"], credited);
  const managerFacts = factsFor("manager", ["teamValue"], credited);
  const agentPay = payPeople(agentPlan, agentFacts, explain);
  const managerPay = payPeople(managerPlan, managerFacts, explain);
  const refunded = credit(PERIOD, [...deals, refundOf(largest(credited))]);
  return {
    period: PERIOD,
    quotas,
    agents: agentPay,
    managers: managerPay,
    total: totalPay([agentPay.total, managerPay.total]),
    reconciliation: credited.reconciliation,
    uncredited: credited.uncredited.filter(
      ({ reason }) => reason !== "not_earned" && reason !== "outside_period",
    ),
    counts: stageCounts(deals),
    findings,
    rerun: rerun([
      {
        plan: agentPlan,
        pay: agentPay,
        facts: agentFacts,
        corrected: factsFor("agent", ["wonValue", "wonDeals"], refunded),
      },
      {
        plan: managerPlan,
        pay: managerPay,
        facts: managerFacts,
        corrected: factsFor("manager", ["teamValue"], refunded),
      },
    ]),
  };
}

/** Agents with their managers, and the managers, who lead nobody but them. */
function peopleOf(agents: Crm["agents"]) {
  const managers = [...new Set(agents.map(({ manager }) => manager))];
  return [
    ...agents.map(({ id, manager }) => ({ id, assignments: [{ from: "2016-01-01", managerId: manager }] })),
    ...managers.map((id) => ({ id })),
  ];
}

/** What each agent won, of those who won anything. */
function wonBy({ people }: CreditingResult): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ id, measures }) => {
      const won = measures.find((measure) => measure.id === "wonValue")?.value ?? "0";
      return Number(won) === 0 ? [] : [[id, won] as const];
    }),
  );
}

type Won = CreditingResult["credits"][number];

/** The largest deal that was won; of equal ones the first by id. */
function largest({ credits }: CreditingResult): Won {
  const [first, ...others] = credits.filter(({ measure }) => measure === "wonValue");
  if (first === undefined) throw new Error("No deal was won.");
  return others.reduce((most, each) => (Number(each.amount) > Number(most.amount) ? each : most), first);
}

/** The record that takes a deal back, as it comes in after the quarter was closed. */
function refundOf({ recordId, personId, amount }: Won): FactRecord {
  return {
    id: `${recordId}-refund`,
    refundOf: recordId,
    ownerId: personId,
    stageId: "Won",
    closedOn: "2017-12-31",
    amount: `-${amount}`,
    currency: "USD",
  };
}

/** The statement of somebody, agent or manager. */
export function statementOf({ agents, managers }: CrmClose, personId: string): Statement | undefined {
  return [...agents.statements, ...managers.statements].find((each) => each.personId === personId);
}
