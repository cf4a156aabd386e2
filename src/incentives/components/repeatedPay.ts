import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ComponentsCode } from "./codes.js";

/** Pay that a penalty names twice: it would be counted twice, and more taken than there is. */
export function repeatedPay(of: readonly string[], path: string): readonly Issue<ComponentsCode>[] {
  return of.flatMap((name, index) => {
    if (of.indexOf(name) === index) return [];
    const message = `${quoted(name)} stands twice, so that more could be taken than it comes to. Keep one of the two.`;
    const params = { measure: name.slice(0, 80) };
    return [issueOf<ComponentsCode>("incentives.repeated_pay", `${path}/${index}`, message, params)];
  });
}
