import { isList, ownValue, quoted } from "../../kernel/issue/index.js";
import { type FieldReader, isEmpty, type Problem, type Reading, wrongValue } from "./fieldReader.js";
import { readId } from "./readId.js";

/** The label of the primary company: every other association is `deal_to_company_unlabeled` or has a label of its own. */
const PRIMARY: ReadonlySet<unknown> = new Set(["deal_to_company", "deal_to_primary_company"]);

/** The company of a HubSpot deal: the primary one, else the first. Each stands there once for every label that it has. */
export const readCompany: FieldReader = (associations, context) => {
  const results = ownValue(ownValue(associations, "companies"), "results");
  if (results === undefined) return { value: null };
  if (!isList(results)) return wrongValue("a list of companies");
  const companies = results.map((_, index) => {
    const company = ownValue(results, index);
    const read = companyId(company, context);
    return { read, isPrimary: PRIMARY.has(ownValue(company, "type")) };
  });
  const faulty = companies.find(({ read }) => read.problem !== undefined);
  if (faulty !== undefined) return faulty.read;
  const ids = new Set(companies.map(({ read }) => read.value));
  const primary = companies.find(({ isPrimary }) => isPrimary) ?? companies[0];
  const value = primary?.read.value ?? null;
  return ids.size < 2
    ? { value }
    : { value, problem: several(String(value), ids.size, primary?.isPrimary === true) };
};

function companyId(company: unknown, context: Parameters<FieldReader>[1]): Reading {
  const id = ownValue(company, "id");
  return isEmpty(id) ? wrongValue("a company with an id") : readId(id, context);
}

function several(id: string, count: number, isPrimary: boolean): Problem {
  const which = isPrimary ? "the primary one" : "the first, since none is marked as primary";
  const message = `There are ${count} companies, and a deal has one: ${quoted(id)} is taken, ${which}. Mark another as primary if that is wrong.`;
  const params = { count, taken: id.slice(0, 80), primary: isPrimary };
  return { code: "interop.several_customers", message, severity: "warning", params };
}
