import { type Locale, renderText } from "attainment/explain";
import type { CrmPay } from "./payCrm.js";
import { printFindings } from "./printFindings.js";
import { printDeals, printTeam } from "./printTeam.js";

/** The agents' table, what there is to say about the data, then one statement in full with its explanation. */
export function showCrm(result: CrmPay, explained: string, locale: Locale): string {
  const { headings } = locale;
  const { pay } = result;
  const parts = [
    `${headings.period} ${pay.period}`,
    printTeam(pay, (id) => id, locale),
    printFindings(result),
  ];
  const statement = pay.statements.find((each) => each.personId === explained);
  if (statement === undefined)
    return [...parts, `${explained}: nobody of that id is in this team.`].join("\n\n");
  return [
    ...parts,
    `${explained}, ${statement.planId}: ${statement.value ?? "-"} ${statement.currency}`,
    printDeals(statement, locale),
    `${headings.explanation}\n${renderText(statement, { locale })}`,
  ].join("\n\n");
}
