import { drawUpContract, type PeriodClose, round } from "attainment";
import { table } from "../terminal/table.js";
import { closeYear } from "./closeYear.js";
import { setGoals } from "./setGoals.js";

const { targets, tree, fairness } = setGoals();
console.log(
  `Targets of 2026: the people come to ${targets.bottomUp}, the company asks for ${targets.topDown}\n`,
);
console.log(
  table(
    [{ heading: "Person" }, { heading: "Own basis", figures: true }, { heading: "Target", figures: true }],
    targets.targets.map(({ id, bottomUp, target }) => [id, bottomUp ?? "-", target ?? "-"]),
  ),
);
console.log(
  `\nThe highest target is ${rounded(fairness.spread)} times the lowest, as shares of their bases\n`,
);

const contract = drawUpContract(tree, "cho");
console.log("What Cho signs");
console.log(
  table(
    [{ heading: "Goal" }, { heading: "Period" }, { heading: "Target", figures: true }],
    contract.goals.map(({ title, id, period, target }) => [title ?? id, period, String(target ?? "-")]),
  ),
);

const { closes } = closeYear();
console.log("");
console.log(
  table(
    [
      { heading: "Quarter" },
      { heading: "Person" },
      { heading: "Goal", figures: true },
      { heading: "Score", figures: true },
      { heading: "Tier" },
      { heading: "Proposal" },
      { heading: "Award" },
    ],
    closes.flatMap(rowsOf),
  ),
);

console.log("");
console.log(
  table(
    [{ heading: "Year" }, { heading: "Score", figures: true }, { heading: "Grade" }],
    (closes.at(-1)?.people ?? []).map(({ name = "", scores }) => {
      const annual = scores.find(({ rubricId }) => rubricId === "annual");
      return [name, annual?.value ?? "-", annual?.grade ?? "-"];
    }),
  ),
);

function rowsOf({ period, people, awards = [] }: PeriodClose): readonly (readonly string[])[] {
  return people.map(({ id, name = id, goals: [tree], scores, tiers: [tier] }) => {
    const goal = tree?.goals.find((each) => each.ownerId === id && each.id.includes(period));
    const score = scores.find(({ rubricId }) => rubricId === "quarterly");
    const isChampion = awards.some(({ won }) => won.some(({ personId }) => personId === id));
    return [
      period,
      name,
      percent(goal?.progress ?? null),
      score?.value ?? "-",
      tier?.title ?? "-",
      tier?.proposal.move ?? "-",
      isChampion ? "champion" : "",
    ];
  });
}

function rounded(ratio: string | null): string {
  return ratio === null ? "-" : round(ratio, { places: 3, mode: "halfUp" });
}

function percent(ratio: string | null): string {
  return ratio === null ? "-" : `${round(`${Number(ratio) * 100}`, { places: 0, mode: "halfUp" })} %`;
}
