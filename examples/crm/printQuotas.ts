import type { Locale } from "attainment/explain";
import { table } from "../terminal/table.js";
import type { Quota } from "./cascadeQuotas.js";
import { wordsOf } from "./words.js";

/** The quotas of the company, its regions and their managers; those of agents stand with their pay. */
export function printQuotas(quotas: readonly Quota[], locale: Locale): string {
  const { headings } = locale;
  const { levels } = wordsOf(locale);
  const columns = [{ heading: headings.quota }, { heading: "" }, { heading: headings.amount, figures: true }];
  const above = quotas.filter(({ level }) => level !== "agent");
  return table(
    columns,
    above.map(({ id, level, target }) => [levels[level], level === "company" ? "" : id, target]),
  );
}
