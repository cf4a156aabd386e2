import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import { capIssues, type Issue, ownItems, unwrap } from "../issue/index.js";

/** The numbers of a list; throws every fault of it. */
export function readValues(values: unknown): readonly Fraction[] {
  const issues: Issue[] = [];
  const read = readList(values, issues);
  return unwrap(issues.length > 0 ? { ok: false, issues: capIssues(issues) } : { ok: true, data: read });
}

/** The numbers of a list that are sound; `issues` says what is wrong with the others. */
export function readList(values: unknown, issues: Issue[], path: string = "/values"): readonly Fraction[] {
  return (ownItems(values, path, issues) ?? []).flatMap((value, index) => {
    const number = readValue(value, `${path}/${index}`, issues);
    return number === null ? [] : [number];
  });
}

/** A number, or null where it is none, and then `issues` says why. */
export function readValue(value: unknown, path: string, issues: Issue[]): Fraction | null {
  const decimal = parseDecimal(value);
  if (typeof decimal !== "string") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, value, path));
  return null;
}
