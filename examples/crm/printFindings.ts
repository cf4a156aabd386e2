import type { CrmClose } from "./closeCrm.js";

/** How the deals reconcile, and what the dataset's own files do not agree on. */
export function printFindings({ counts, findings, reconciliation, uncredited }: CrmClose): string {
  const { open, won, lost, unmapped, all } = counts;
  const products = findings.unknownProducts.map(({ product, deals }) => `${product} (${deals} deals)`);
  const value = reconciliation.measures.find(({ measure }) => measure === "wonValue");
  return [
    `${open} open + ${won} won + ${lost} lost + ${unmapped} unmapped = ${open + won + lost + unmapped} of ${all} deals`,
    `won in the quarter: ${value?.source} = ${value?.credited} credited to agents + ${value?.uncredited} to nobody (${uncredited.length} deals)`,
    `rolled up to managers: ${value?.rollup}`,
    `products that products.csv does not have: ${list(products)}`,
    `accounts that accounts.csv does not have: ${list(findings.unknownAccounts)}`,
    `agents that sales_teams.csv does not have: ${list(findings.unknownAgents)}`,
    `deals without an account: ${findings.dealsWithoutAccount}`,
    `agents without a deal: ${list(findings.agentsWithoutDeals)}`,
  ].join("\n");
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "none" : items.join(", ");
}
