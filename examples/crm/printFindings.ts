import type { CrmPay } from "./payCrm.js";

/** How the deals reconcile, and what the dataset's own files do not agree on. */
export function printFindings({ counts, findings, pay }: CrmPay): string {
  const { open, won, lost, unmapped, all } = counts;
  const products = findings.unknownProducts.map(({ product, deals }) => `${product} (${deals} deals)`);
  return [
    `${open} open + ${won} won + ${lost} lost + ${unmapped} unmapped = ${open + won + lost + unmapped} of ${all} deals`,
    `products that products.csv does not have: ${list(products)}`,
    `accounts that accounts.csv does not have: ${list(findings.unknownAccounts)}`,
    `agents that sales_teams.csv does not have: ${list(findings.unknownAgents)}`,
    `deals without an account: ${findings.dealsWithoutAccount}`,
    `agents without a deal: ${list(findings.agentsWithoutDeals)}`,
    ...pay.issues.map((issue) => `${issue.severity}: ${issue.message}`),
    ...pay.leftOut.map((left) => `left out: ${left.id} (${left.reason})`),
  ].join("\n");
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "none" : items.join(", ");
}
