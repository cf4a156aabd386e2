import type { Locale } from "../types.js";
import { phrases, reasons, verdicts } from "./phrases.js";

/**
 * English: the language that explanations are written in by default.
 *
 * @since 0.1.0
 */
export const en: Locale = {
  tag: "en",
  phrases,
  verdicts,
  steps: {
    multiply: "multiply",
    add: "add",
    cap: "cap",
    floor: "floor",
    gate: "gate",
    replace: "replace",
    round: "round",
  },
  headings: {
    person: "Person",
    period: "Period",
    plan: "Plan",
    line: "Line",
    measured: "Measured",
    quota: "Quota",
    attainment: "Attainment",
    pay: "Pay",
    total: "Total",
    payable: "Payable now",
    accrued: "Accrued",
    deal: "Deal",
    date: "Date",
    amount: "Amount",
    reason: "Reason",
    explanation: "Explanation",
  },
  reasons,
};
