import { capIssues, type Issue, issueOf, quoted, readDocument } from "../../kernel/issue/index.js";
import { buildPayPackage } from "./buildPayPackage.js";
import type { WholePayCode } from "./codes.js";
import { payPackageSchema } from "./schema.js";
import type { PayPackage, PayPackageLint } from "./types.js";

/**
 * Looks a pay package over: every error that would keep it from being compiled; of one without errors, what is probably
 * not meant.
 *
 * | code | what |
 * | --- | --- |
 * | `incentives.deductions_unlimited` | a penalty or a clawback may take a whole month's pay |
 * | `incentives.limit_without_deductions` | a limit that holds for nothing |
 * | `incentives.pay_counted_twice` | two parts are paid by one measure |
 *
 * @param document - A {@link PayPackage} as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintPayPackage } from "attainment/incentives";
 * const commission = { kind: "commission", id: "commission", amount: { measure: "pay.new-business" } };
 * const clawback = { kind: "clawback", id: "returned", amount: { measure: "returned" } };
 * const document = { kind: "payPackage", id: "p", currency: "CNY", parts: [commission], deductions: [clawback] };
 * lintPayPackage(document).map(({ code }) => code); // => ["incentives.deductions_unlimited"]
 * ```
 * @since 0.1.0
 */
export function lintPayPackage(document: unknown): PayPackageLint {
  const read = readDocument(document, payPackageSchema);
  if (!read.ok) return read.issues;
  const built = buildPayPackage(read.data, "");
  return capIssues(built.ok ? lintPay(read.data) : built.issues);
}

function lintPay({ parts, deductions = [], limit }: PayPackage): readonly Issue[] {
  const limited = deductions.filter((each) => each.limited !== false);
  const found: Issue[] = [];
  if (limited.length > 0 && limit?.share === undefined && limit?.floor === undefined) {
    const message =
      "Nothing limits what may be deducted, so that a whole month's pay may be taken. Add a limit, such as a share of pay and a minimum wage.";
    found.push(
      issueOf<WholePayCode>("incentives.deductions_unlimited", "/deductions", message, {}, "warning"),
    );
  }
  if (limit !== undefined && limited.length === 0) {
    const message =
      "The limit holds for no deduction. Remove it, or add the deductions that it is meant for.";
    found.push(issueOf<WholePayCode>("incentives.limit_without_deductions", "/limit", message, {}, "hint"));
  }
  return [...found, ...countedTwice(parts)];
}

function countedTwice(parts: PayPackage["parts"]): readonly Issue[] {
  const seen = new Set<string>();
  return parts.flatMap(({ amount }, index) => {
    if (typeof amount !== "object") return [];
    const { measure } = amount;
    if (!seen.has(measure)) {
      seen.add(measure);
      return [];
    }
    const message = `A part before this one pays ${quoted(measure)} already, so that it is paid twice. Remove one of them, unless their factors share it.`;
    const params = { measure: measure.slice(0, 80) };
    const path = `/parts/${index}/amount`;
    return [issueOf<WholePayCode>("incentives.pay_counted_twice", path, message, params, "warning")];
  });
}
