import { type Issue, issueOf, quoted } from "../issue/index.js";

/** One of the words that an option allows, or null where it is another. */
export function readChoice<T extends string>(
  name: string,
  value: unknown,
  allowed: readonly T[],
  owner: "allocation" | "weighting",
  issues: Issue[],
): T | null {
  const known = allowed.find((each) => each === value);
  if (known !== undefined) return known;
  const shown = typeof value === "string" ? quoted(value) : `a value of type ${typeof value}`;
  const message = `The option ${name} is ${shown}, which is not known. Write one of ${allowed.join(", ")}.`;
  issues.push(issueOf(`${owner}.bad_option`, `/options/${name}`, message, { allowed }));
  return null;
}
