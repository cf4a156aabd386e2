import type { Locale } from "attainment/explain";
import { table } from "../terminal/table.js";
import type { CrmClose } from "./closeCrm.js";
import { lineNames } from "./lineNames.js";
import { wordsOf } from "./words.js";

/** What a refund that came in after the close changes, as entries for the open period. */
export function printRerun({ agents, managers, rerun }: CrmClose, locale: Locale): string {
  const { headings } = locale;
  const words = wordsOf(locale);
  const names = new Map([...lineNames(agents, locale), ...lineNames(managers, locale)]);
  const columns = [
    { heading: headings.person },
    { heading: headings.line },
    { heading: words.was, figures: true },
    { heading: words.is, figures: true },
    { heading: words.toBook, figures: true },
  ];
  const rows = rerun.entries.map(({ personId, componentId, was, is, amount }) => [
    personId,
    names.get(componentId) ?? componentId,
    was,
    is,
    amount,
  ]);
  const total = [headings.total, "", "", "", rerun.total];
  return `${words.correction}\n\n${table(columns, [...rows, total])}\n${words.again}: ${rerun.again}`;
}
