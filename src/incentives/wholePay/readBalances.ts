import { adjoins } from "../../kernel/calendar/index.js";
import type { Decimal } from "../../kernel/decimal/index.js";
import { checkText, type PersonReading, readPeriod, readText } from "../../kernel/facts/index.js";
import { documentIssue, type Issue, issueOf, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import type { PlanFactsCode } from "../codes.js";
import { readAmount } from "../facts/readAmount.js";
import type { WholePayCode } from "./codes.js";
import type { PayPackageFunction } from "./payPackageFunction.js";

const STATE: ReadonlySet<string> = new Set(["packageId", "personId", "period", "balances"]);
const BALANCE: ReadonlySet<string> = new Set(["id", "balance"]);

/** Reads what earlier periods carried, by deduction, and checks that it is of this package, person and time. */
export function readBalances(
  state: unknown,
  { document, deductions }: PayPackageFunction,
  reading: PersonReading,
  issues: Issue[],
): ReadonlyMap<string, Decimal> {
  const balances = new Map<string, Decimal>();
  const fields = ownFields(state, "/state", issues, STATE);
  if (fields === null) return balances;
  const packageId = readText(fields, "packageId", "/state", issues);
  const given = fields.get("personId") ?? null;
  const personId = given === null ? null : checkText(given, "/state/personId", issues);
  const period = readPeriod(fields, "period", "/state", issues);
  if (packageId !== null && packageId !== document.id) issues.push(anotherPackage(packageId));
  if (personId !== reading.personId) issues.push(anotherPerson());
  if (period !== null && !adjoins(period, reading.period))
    issues.push(noNeighbor(period.id, reading.period.id));
  const known = new Set(deductions.map((each) => each.document.id));
  for (const [index, item] of (ownItems(fields.get("balances"), "/state/balances", issues) ?? []).entries()) {
    const path = `/state/balances/${index}`;
    const own = ownFields(item, path, issues, BALANCE);
    if (own === null) continue;
    const id = readText(own, "id", path, issues);
    const balance = readAmount(own, "balance", path, issues);
    if (id === null || balance === null) continue;
    if (balance.units < 0 || balances.has(id)) issues.push(badBalance(path));
    if (!known.has(id)) issues.push(unknownDeduction(id, `${path}/id`));
    balances.set(id, balance);
  }
  return balances;
}

function anotherPackage(packageId: string): Issue<WholePayCode> {
  const message = `The state is that of the pay package ${quoted(packageId)}. Hand over the state of this one.`;
  return issueOf<WholePayCode>("incentives.state_of_another_package", "/state/packageId", message);
}

function anotherPerson(): Issue<PlanFactsCode> {
  const message =
    "The state is that of another person than the facts. Hand over the state of the same person.";
  return issueOf<PlanFactsCode>("incentives.state_of_another_person", "/state/personId", message);
}

function noNeighbor(closed: string, period: string): Issue<PlanFactsCode> {
  const message = `The state closes ${closed}, which does not adjoin ${period}. Hand over the state that closes the period just before.`;
  return issueOf<PlanFactsCode>("incentives.state_does_not_adjoin", "/state/period", message, {
    closed,
    period,
  });
}

function badBalance(path: string): Issue {
  const message =
    "A balance stands once for each deduction, and is zero or more. Hand the state over unchanged.";
  return documentIssue("document.wrong_value", path, message);
}

function unknownDeduction(id: string, path: string): Issue<WholePayCode> {
  const message = `What is still to be taken for ${quoted(id)} would be lost: the package has no such deduction. Keep it, with an amount of 0.`;
  return issueOf<WholePayCode>("incentives.balance_of_unknown_deduction", path, message, {
    id: id.slice(0, 80),
  });
}
