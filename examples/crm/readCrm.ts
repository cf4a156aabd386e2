import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Deal } from "attainment";
import { parse } from "csv-parse/sync";

/** The dataset as neutral records, and what its own files do not agree on. */
export interface Crm {
  readonly deals: readonly Deal[];
  /** Everybody in sales_teams.csv, in its order. */
  readonly agents: readonly { readonly id: string; readonly manager: string; readonly office: string }[];
  readonly findings: {
    /** Products of deals that products.csv does not have, with their number of deals. */
    readonly unknownProducts: readonly { readonly product: string; readonly deals: number }[];
    readonly dealsWithoutAccount: number;
    /** Accounts of deals that accounts.csv does not have. */
    readonly unknownAccounts: readonly string[];
    /** Owners of deals whom sales_teams.csv does not have. */
    readonly unknownAgents: readonly string[];
    readonly agentsWithoutDeals: readonly string[];
  };
}

type Row = Readonly<Record<string, string>>;

function rows(folder: string, file: string, columns: readonly string[]): readonly Row[] {
  const parsed: readonly Row[] = parse(readFileSync(join(folder, file), "utf8"), {
    columns: true,
    skip_empty_lines: true,
    bom: true,
  });
  const [first] = parsed;
  const absent = columns.filter((column) => first === undefined || !(column in first));
  if (absent.length > 0) throw new Error(`${file} lacks the columns ${absent.join(", ")}.`);
  return parsed;
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

/** Spellings pass unchanged: a report about a dataset must not mend it. */
function dealOf(row: Row): Deal {
  return {
    id: row.opportunity_id ?? "",
    ownerId: row.sales_agent ?? "",
    customerId: orNull(row.account),
    productId: row.product ?? "",
    stageId: row.deal_stage ?? "",
    amount: orNull(row.close_value),
    currency: "USD",
    createdOn: orNull(row.engage_date),
    closedOn: orNull(row.close_date),
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** Reads the four files of the public "CRM Sales Opportunities" dataset. */
export function readCrm(folder: string): Crm {
  const products = new Set(rows(folder, "products.csv", ["product"]).map((row) => row.product));
  const accounts = new Set(rows(folder, "accounts.csv", ["account"]).map((row) => row.account));
  const agents = rows(folder, "sales_teams.csv", ["sales_agent", "manager", "regional_office"]).map(
    (row) => ({
      id: row.sales_agent ?? "",
      manager: row.manager ?? "",
      office: row.regional_office ?? "",
    }),
  );
  const columns = [
    "opportunity_id",
    "sales_agent",
    "product",
    "account",
    "deal_stage",
    "engage_date",
    "close_date",
    "close_value",
  ];
  const deals = rows(folder, "sales_pipeline.csv", columns).map(dealOf);
  const owners = distinct(deals.map((deal) => deal.ownerId ?? ""));
  const missing = deals.map((deal) => deal.productId ?? "").filter((product) => !products.has(product));
  return {
    deals,
    agents,
    findings: {
      unknownProducts: distinct(missing).map((product) => ({
        product,
        deals: missing.filter((other) => other === product).length,
      })),
      dealsWithoutAccount: deals.filter((deal) => deal.customerId === null).length,
      unknownAccounts: distinct(
        deals.flatMap((deal) =>
          typeof deal.customerId === "string" && !accounts.has(deal.customerId) ? [deal.customerId] : [],
        ),
      ),
      unknownAgents: owners.filter((owner) => !agents.some((agent) => agent.id === owner)),
      agentsWithoutDeals: agents.map((agent) => agent.id).filter((id) => !owners.includes(id)),
    },
  };
}
