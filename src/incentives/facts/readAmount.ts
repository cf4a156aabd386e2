import { type Decimal, decimalIssue, parseDecimal } from "../../kernel/decimal/index.js";
import { documentIssue, type Fields, type Issue } from "../../kernel/issue/index.js";

/** A required decimal; null where it is missing or faulty, and then `issues` says why. */
export function readAmount(fields: Fields, name: string, path: string, issues: Issue[]): Decimal | null {
  const value = fields.get(name);
  if (value === undefined) {
    issues.push(
      documentIssue(
        "document.missing_field",
        `${path}/${name}`,
        "A required field is missing. Add it (decimal).",
        { expected: "decimal" },
      ),
    );
    return null;
  }
  const decimal = parseDecimal(value);
  if (typeof decimal === "object") return decimal;
  issues.push(decimalIssue(decimal, value, `${path}/${name}`));
  return null;
}
