import type { Fraction } from "../decimal/index.js";
import { type Issue, issueOf } from "../issue/index.js";
import type { StatisticsCode } from "./codes.js";
import { readList } from "./readValues.js";

/** Two lists that belong together pair by pair; `issues` says what is wrong with them. */
export function readPairs(
  a: unknown,
  b: unknown,
  issues: Issue[],
  names: readonly [a: string, b: string] = ["a", "b"],
): readonly [a: readonly Fraction[], b: readonly Fraction[]] {
  const before = issues.length;
  const [first, second] = [readList(a, issues, `/${names[0]}`), readList(b, issues, `/${names[1]}`)];
  if (issues.length === before && first.length !== second.length)
    issues.push(uneven(first.length, second.length, names[1]));
  return [first, second];
}

function uneven(first: number, second: number, name: string): Issue<StatisticsCode> {
  const message = `There are ${first} values on one side and ${second} on the other. Give one of each for every pair.`;
  return issueOf<StatisticsCode>("statistics.uneven_pairs", `/${name}`, message, { first, second });
}
