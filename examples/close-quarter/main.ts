// The main job: one document closes a quarter, and says why.
//
//   npm run demo                          24 people, their quarter, from committed data
//   npm run demo -- --person p-15         one person's statements in full
//   npm run demo -- --crm <folder>        the public "CRM Sales Opportunities" dataset, 2017-Q4
//   ... --json, --locale zh-CN
import { en, type Locale } from "attainment/explain";
import { zhCN } from "attainment/locales/zh-CN";
import { closeCrm } from "../crm/closeCrm.js";
import { showCrm } from "../crm/showCrm.js";
import { closeQuarter, explain, months } from "./closeQuarter.js";
import { printPeople, printProposals, printTraining } from "./printPeople.js";
import { printStatement } from "./printStatement.js";
import { printGoals, printRankings, printTeams } from "./printTeam.js";
import { printTold } from "./printTold.js";
import { quarterOf } from "./quarterOf.js";
import { readArguments } from "./readArguments.js";

const locales: readonly Locale[] = [en, zhCN];

const { crm, json, locale: tag, person } = readArguments(process.argv.slice(2));
const locale = locales.find((each) => each.tag === tag) ?? en;

if (crm === undefined) showQuarter(person ?? "p-15");
else {
  const explained = person ?? "Darcel Schlecht";
  const result = closeCrm(crm, explained);
  console.log(json ? JSON.stringify(result, null, 2) : showCrm(result, explained, locale));
}

function showQuarter(personId: string): void {
  const closes = closeQuarter();
  const [close, before] = [closes.at(-1), closes.at(-2)];
  if (close === undefined) return;
  if (json) {
    console.log(
      JSON.stringify({ months, closes, explained: explain(personId, before?.state ?? null) }, null, 2),
    );
    return;
  }
  const people = quarterOf(closes);
  const { headings } = locale;
  const parts = [
    `${headings.period} 2026-Q3`,
    printPeople(people, locale),
    printProposals(people, locale),
    printTraining(people, locale),
    printGoals(close, locale),
    printRankings(close, locale),
    printTeams(close, locale),
    printTold(close),
  ];
  const shown = close.people.find(({ id }) => id === personId);
  if (shown === undefined) parts.push(`${personId}: nobody of that id is in this team.`);
  else
    parts.push(
      shown.name ?? personId,
      printStatement(shown, explain(personId, before?.state ?? null), locale),
    );
  console.log(parts.join("\n\n"));
}
