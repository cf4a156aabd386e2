import type { Statement } from "../../incentives/types.js";
import { type Period, parsePeriod } from "../../kernel/calendar/index.js";
import { type Fraction, fractionOf, parseDecimal } from "../../kernel/decimal/index.js";
import type { Closing } from "./closing.js";
import { payTotal } from "./payTotal.js";

/** Gives `pay.<plan id>` and `pay.<component id>`; components that share an id over several plans add up. */
export function givePay({ program, due, known }: Closing, statements: readonly Statement[]): void {
  const planIds = new Set(program.documents.plans.map(({ id }) => id));
  const lines = new Map<string, { readonly values: (string | null)[]; readonly span: Period }>();
  for (const { planId, value, lines: own, period } of statements) {
    const span = due.get(planId) ?? parsePeriod(period);
    known.give(`pay.${planId}`, span, payValue(value));
    for (const line of own) {
      // What was taken back or booked by hand is in the pay of the plan, and of no component.
      if (line.kind === "step" || line.kind === "clawback" || line.kind === "adjustment") continue;
      if (planIds.has(line.id)) continue;
      const found = lines.get(line.id) ?? { values: [], span };
      found.values.push(line.value);
      lines.set(line.id, found);
    }
  }
  for (const [id, { values, span }] of lines) {
    const paid = values.flatMap((value) => value ?? []);
    known.give(`pay.${id}`, span, payValue(paid.length < values.length ? null : payTotal(paid, null).text));
  }
}

function payValue(text: string | null): { readonly exact: Fraction | null; readonly reason?: string } {
  const decimal = parseDecimal(text);
  return typeof decimal === "object"
    ? { exact: fractionOf(decimal) }
    : { exact: null, reason: "missing_pay" };
}
