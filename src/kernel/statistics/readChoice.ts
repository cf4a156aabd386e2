import { type Fields, type Issue, issueOf, quoted } from "../issue/index.js";
import type { StatisticsCode } from "./codes.js";

/** One of the words that an option allows, or undefined where it is absent or faulty. */
export function readChoice<Word extends string>(
  options: Fields | null,
  name: string,
  allowed: readonly Word[],
  issues: Issue[],
): Word | undefined {
  const value = options?.get(name);
  const known = allowed.find((each) => each === value);
  if (known !== undefined || value === undefined) return known;
  const shown = typeof value === "string" ? quoted(value) : `a value of type ${typeof value}`;
  const message = `The option ${name} is ${shown}, which is not known. Write one of ${allowed.join(", ")}.`;
  issues.push(issueOf<StatisticsCode>("statistics.bad_option", `/options/${name}`, message, { allowed }));
  return undefined;
}
