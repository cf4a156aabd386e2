import { type Fields, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { AgreementCode } from "./codes.js";

/** One of the words that an option allows; undefined where it is absent or faulty. */
export function readAgreementChoice<Word extends string>(
  options: Fields | null,
  name: string,
  allowed: readonly Word[],
  issues: Issue[],
): Word | undefined {
  const value = options?.get(name);
  const known = allowed.find((each) => each === value);
  if (known !== undefined || value === undefined) return known;
  badAgreementOption(name, value, allowed, issues);
  return undefined;
}

/** Tells that an option has a value that is not known. */
export function badAgreementOption(
  name: string,
  value: unknown,
  allowed: readonly string[],
  issues: Issue[],
): void {
  const shown = typeof value === "string" ? quoted(value) : `a value of type ${typeof value}`;
  const message = `The option ${name} is ${shown}, which is not known. Write one of ${allowed.join(", ")}.`;
  issues.push(
    issueOf<AgreementCode>("reviews.bad_agreement_option", `/options/${name}`, message, { allowed }),
  );
}
