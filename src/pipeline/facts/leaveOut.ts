import { formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { Place } from "./place.js";

/** What a list of left out facts says of one: `amount` is as it was given. */
export interface Leaving extends Place {
  readonly id: string | null;
  readonly amount: unknown;
}

/** Leaves a record out because of its faults. */
export function leaveOut(record: Leaving, issues: readonly Issue[], faults: Faults): void {
  const [first] = issues;
  if (first === undefined) return;
  for (const issue of issues) faults.issues.push(issue);
  leaveOutFor(record, first.code, faults);
}

/** Leaves a record out for a reason that is told elsewhere: the deal that it belongs to is left out. */
export function leaveOutFor({ id, stream, index, amount }: Leaving, reason: string, faults: Faults): void {
  const decimal = parseDecimal(amount);
  faults.leftOut.push({
    id: id === null ? `#${index}` : id.slice(0, 80),
    stream,
    index,
    reason,
    amount: typeof decimal === "string" ? null : formatDecimal(decimal),
  });
}
