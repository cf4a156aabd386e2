import type { Locale } from "attainment/explain";
import type { CrmClose } from "./closeCrm.js";
import { wordsOf } from "./words.js";

/** How the deals reconcile, and what the dataset's own files do not agree on. */
export function printFindings(
  { counts, findings, reconciliation, uncredited }: CrmClose,
  locale: Locale,
): string {
  const words = wordsOf(locale);
  const { open, won, lost, unmapped, all } = counts;
  const list = (items: readonly string[]) => (items.length === 0 ? words.none : items.join(", "));
  const products = findings.unknownProducts.map(({ product, deals }) => words.ofDeals(product, deals));
  const value = reconciliation.measures.find(({ measure }) => measure === "wonValue");
  return [
    words.stages(open, won, lost, unmapped, all),
    words.wonInQuarter(
      value?.source ?? "-",
      value?.credited ?? "-",
      value?.uncredited ?? "-",
      uncredited.length,
    ),
    `${words.rolledUp}: ${value?.rollup ?? "-"}`,
    `${words.unknownProducts}: ${list(products)}`,
    `${words.unknownAccounts}: ${list(findings.unknownAccounts)}`,
    `${words.unknownAgents}: ${list(findings.unknownAgents)}`,
    `${words.withoutAccount}: ${findings.dealsWithoutAccount}`,
    `${words.withoutDeals}: ${list(findings.agentsWithoutDeals)}`,
  ].join("\n");
}
