import { cascadeGoal, type Goal } from "attainment/goals";
import { add } from "attainment/kernel";
import type { Crm } from "./readCrm.js";

/** A quota of one level: the company, a region, a manager or an agent. */
export interface Quota {
  readonly id: string;
  readonly level: "company" | "region" | "manager" | "agent";
  readonly target: string;
}

type Agent = Crm["agents"][number];

/** The levels from the company down: what names the part that an agent belongs to. */
const LEVELS = [
  { level: "region", nameOf: (agent: Agent) => agent.office },
  { level: "manager", nameOf: (agent: Agent) => agent.manager },
  { level: "agent", nameOf: (agent: Agent) => agent.id },
] as const;

/**
 * Cascades the company's quota to regions, their managers and the managers' agents, level by level, each part by what it
 * won before. The parts of each level sum to the company's quota, to the cent; who won nothing gets no quota.
 */
export function cascadeQuotas(
  period: string,
  company: string,
  agents: readonly Agent[],
  wonBefore: ReadonlyMap<string, string>,
): readonly Quota[] {
  const selling = agents.filter(({ id }) => wonBefore.has(id));
  let above: readonly { readonly goal: Goal; readonly agents: readonly Agent[] }[] = [
    {
      goal: { id: "company", unit: "money", direction: "atLeast", target: company, period },
      agents: selling,
    },
  ];
  const quotas: Quota[] = [{ id: "company", level: "company", target: company }];
  for (const { level, nameOf } of LEVELS) {
    above = above.flatMap(({ goal, agents: members }) => {
      const names = [...new Set(members.map(nameOf))].sort();
      const shares = names.map((name) => {
        const own = members.filter((agent) => nameOf(agent) === name);
        return { id: `${level}/${name}`, ownerId: name, weight: wonBy(own, wonBefore) };
      });
      return cascadeGoal(goal, shares).goals.map((part) => ({
        goal: part,
        agents: members.filter((agent) => nameOf(agent) === part.ownerId),
      }));
    });
    for (const { goal } of above) quotas.push({ id: goal.ownerId ?? "", level, target: targetOf(goal) });
  }
  return quotas;
}

function wonBy(agents: readonly Agent[], wonBefore: ReadonlyMap<string, string>): string {
  return agents.reduce((sum, { id }) => add(sum, wonBefore.get(id) ?? "0"), "0");
}

function targetOf({ id, target }: Goal): string {
  if (typeof target === "string") return target;
  throw new Error(`The goal ${id} has no constant target.`);
}
