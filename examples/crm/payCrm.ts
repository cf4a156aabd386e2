import measures from "./measures.json" with { type: "json" };
import { payTeam, type TeamPay } from "./payTeam.js";
import plan from "./plan.json" with { type: "json" };
import { type Crm, readCrm } from "./readCrm.js";
import { type StageCounts, stageCounts } from "./stageCounts.js";

/** The dataset's fourth quarter of 2017: every selling agent's statement, and how the deals reconcile. */
export interface CrmPay {
  readonly pay: TeamPay;
  readonly counts: StageCounts;
  readonly findings: Crm["findings"];
}

const PERIOD = "2017-Q4";

/** Reads the dataset from a folder and pays its agents; `explain` names the agent to trace. */
export function payCrm(folder: string, explain?: string): CrmPay {
  const { deals, agents, findings } = readCrm(folder);
  const selling = agents.map((agent) => agent.id).filter((id) => !findings.agentsWithoutDeals.includes(id));
  return {
    pay: payTeam({ measures, plan, period: PERIOD, people: selling, deals }, explain),
    counts: stageCounts(deals),
    findings,
  };
}
