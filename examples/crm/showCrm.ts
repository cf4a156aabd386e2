import { type Locale, renderText } from "attainment/explain";
import { type CrmClose, statementOf } from "./closeCrm.js";
import { printFindings } from "./printFindings.js";
import { printQuotas } from "./printQuotas.js";
import { printRerun } from "./printRerun.js";
import { printDeals, printTeam } from "./printTeam.js";
import { wordsOf } from "./words.js";

/** Quotas, everybody's pay, what there is to say about the data, the rerun, then one statement in full. */
export function showCrm(close: CrmClose, explained: string, locale: Locale): string {
  const { headings } = locale;
  const parts = [
    `${headings.period} ${close.period}`,
    printQuotas(close.quotas, locale),
    printTeam(close.agents, locale),
    printTeam(close.managers, locale),
    `${headings.total}: ${close.total} ${close.agents.statements[0]?.currency ?? ""}`,
    printFindings(close, locale),
    printRerun(close, locale),
  ];
  const statement = statementOf(close, explained);
  if (statement === undefined) return [...parts, `${explained}: ${wordsOf(locale).nobody}`].join("\n\n");
  return [
    ...parts,
    `${explained}, ${statement.planId}: ${statement.value ?? "-"} ${statement.currency}`,
    printDeals(statement, locale),
    `${headings.explanation}\n${renderText(statement, { locale })}`,
  ].join("\n\n");
}
