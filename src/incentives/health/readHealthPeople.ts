import {
  compareFractions,
  decimalIssue,
  type Fraction,
  fractionOf,
  ONE,
  parseDecimal,
  ZERO,
} from "../../kernel/decimal/index.js";
import { checkText, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import type { HealthCode } from "./codes.js";

/** A person, read; what is null is not known. */
export interface ReadPerson {
  readonly personId: string;
  readonly pay: Fraction;
  readonly attainment: Fraction | null;
  readonly targetPay: Fraction | null;
  readonly sales: Fraction | null;
  readonly cost: Fraction | null;
  readonly group: string | null;
  readonly disputes: Fraction | null;
  readonly windfall: Fraction | null;
}

/** The lines of a plan, read; null where it names none. */
export interface ReadBounds {
  readonly threshold: Fraction | null;
  readonly excellence: Fraction | null;
}

const NUMBERS = ["attainment", "targetPay", "sales", "cost", "disputes", "windfall"] as const;
const KNOWN: ReadonlySet<string> = new Set(["personId", "pay", "group", ...NUMBERS]);

/** Reads the people; every fault goes to `issues`. */
export function readHealthPeople(people: unknown, issues: Issue[]): readonly ReadPerson[] {
  const seen = new Set<string>();
  return (ownItems(people, "/people", issues) ?? []).flatMap((item, index) => {
    const path = `/people/${index}`;
    const person = readPerson(item, path, issues);
    if (person === null) return [];
    if (seen.has(person.personId)) issues.push(twice(person.personId, path));
    seen.add(person.personId);
    return [person];
  });
}

function readPerson(item: unknown, path: string, issues: Issue[]): ReadPerson | null {
  const fields = ownFields(item, path, issues, KNOWN);
  if (fields === null) return null;
  const personId = readText(fields, "personId", path, issues);
  const pay = readNumber(fields.get("pay"), `${path}/pay`, issues);
  const known = (name: (typeof NUMBERS)[number]) => readKnown(fields, name, path, issues);
  const group =
    (fields.get("group") ?? null) === null ? null : checkText(fields.get("group"), `${path}/group`, issues);
  const read = {
    attainment: known("attainment"),
    targetPay: known("targetPay"),
    sales: known("sales"),
    cost: known("cost"),
    disputes: known("disputes"),
    windfall: known("windfall"),
  };
  return personId === null || pay === null ? null : { personId, pay, group, ...read };
}

function readKnown(fields: Fields, name: string, path: string, issues: Issue[]): Fraction | null {
  const value = fields.get(name) ?? null;
  return value === null ? null : readNumber(value, `${path}/${name}`, issues);
}

function readNumber(value: unknown, path: string, issues: Issue[]): Fraction | null {
  const decimal = parseDecimal(value);
  if (typeof decimal === "object") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, value, path));
  return null;
}

/** Reads where the plan draws its lines. */
export function readBounds(options: unknown, issues: Issue[]): ReadBounds {
  const fields = ownFields(options, "/options", issues, new Set(["threshold", "excellence"])) ?? new Map();
  const [threshold, excellence] = ["threshold", "excellence"].map((name) =>
    readKnown(fields, name, "/options", issues),
  );
  const one = fractionOf(ONE);
  const isLow =
    threshold != null &&
    (compareFractions(threshold, fractionOf(ZERO)) < 0 || compareFractions(threshold, one) > 0);
  const isHigh = excellence != null && compareFractions(excellence, one) <= 0;
  if (isLow) issues.push(badBound("threshold", "from 0 to 1"));
  if (isHigh) issues.push(badBound("excellence", "above 1"));
  return { threshold: threshold ?? null, excellence: excellence ?? null };
}

function badBound(name: string, range: string): Issue<HealthCode> {
  const message = `The ${name} is not ${range}. Write a ratio of the quota, where 1 is all of it.`;
  return issueOf<HealthCode>("incentives.bad_health_bounds", `/options/${name}`, message);
}

function twice(id: string, path: string): Issue {
  const message = `${quoted(id)} stands twice among the people. Join the two.`;
  return documentIssue("document.duplicate_id", `${path}/personId`, message, { id: id.slice(0, 80) });
}
