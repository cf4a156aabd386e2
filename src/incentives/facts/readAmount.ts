import { type Decimal, decimalIssue, parseDecimal } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { type Fields, factIssue } from "./ownFields.js";

/** A required decimal; null where it is missing or faulty, and then `issues` says why. */
export function readAmount(fields: Fields, name: string, path: string, issues: Issue[]): Decimal | null {
  const value = fields.get(name);
  if (value === undefined) {
    issues.push(
      factIssue(
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
