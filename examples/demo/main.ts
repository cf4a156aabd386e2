// The main job: what does everybody earn, and why?
//
//   npm run demo                          a small team's month, from committed data
//   npm run demo -- --crm <folder>        the public "CRM Sales Opportunities" dataset, 2017-Q4
//   ... --json, --locale zh-CN, --person <id>
import { en, type Locale, renderText } from "attainment/explain";
import { zhCN } from "attainment/locales/zh-CN";
import { payCrm } from "./crm/payCrm.js";
import { printFindings } from "./crm/printFindings.js";
import { payTeam, type TeamPay } from "./payTeam.js";
import { printDeals, printTeam } from "./printTeam.js";
import { readArguments } from "./readArguments.js";
import { nameOf, teamOfOurs } from "./teamOfOurs.js";

const locales: readonly Locale[] = [en, zhCN];

const { crm, json, locale: tag, person } = readArguments(process.argv.slice(2));
const locale = locales.find((each) => each.tag === tag) ?? en;

if (crm === undefined) {
  const explained = person ?? "p-03";
  const pay = payTeam(teamOfOurs, explained);
  print(pay, () => show(pay, explained, nameOf));
} else {
  const explained = person ?? "Darcel Schlecht";
  const result = payCrm(crm, explained);
  print(result, () => {
    show(result.pay, explained, (id) => id, printFindings(result));
  });
}

function print(result: unknown, asText: () => void): void {
  if (json) console.log(JSON.stringify(result, null, 2));
  else asText();
}

/** The team's table, what there is to say about its facts, then one statement in full with its explanation. */
function show(pay: TeamPay, explained: string, name: (id: string) => string, findings = ""): void {
  const { headings } = locale;
  console.log(`${headings.period} ${pay.period}\n`);
  console.log(printTeam(pay, name, locale));
  if (findings !== "") console.log(`\n${findings}`);
  const statement = pay.statements.find((each) => each.personId === explained);
  if (statement === undefined) {
    console.log(`\n${explained}: nobody of that id is in this team.`);
    return;
  }
  console.log(`\n${name(explained)}, ${statement.planId}: ${statement.value ?? "-"} ${statement.currency}\n`);
  console.log(printDeals(statement, locale));
  console.log(`\n${headings.explanation}`);
  console.log(renderText(statement, { locale }));
}
