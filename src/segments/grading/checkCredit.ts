import { readLiteral } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ServiceRule } from "../types.js";
import type { GradingCode } from "./codes.js";

/** Checks the limits of credit of grades or segments; `ref` is the place of their list. */
export function checkCredit(
  segments: readonly { readonly id: string; readonly service?: ServiceRule }[],
  ref: string,
  issues: Issue[],
): void {
  segments.forEach(({ id, service }, index) => {
    const limit = service?.creditLimit;
    if (limit === undefined) return;
    const path = `${ref}/${index}/service/creditLimit`;
    const read = readLiteral(limit, path, issues);
    if (read === null || read.numerator.units >= 0) return;
    const message = `The limit of credit of ${quoted(id)} is below zero. Write zero or more.`;
    issues.push(issueOf<GradingCode>("segments.negative_credit", path, message, { id: id.slice(0, 80) }));
  });
}
