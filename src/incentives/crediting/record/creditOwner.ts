import type { Decimal } from "../../../kernel/decimal/index.js";
import { textOf } from "../base/fieldOf.js";
import type {
  CreditedRecord,
  CreditingScene,
  PayeeRule,
  RecordCredit,
  RecordRest,
} from "../creditingFunction.js";
import type { Standing } from "./standingOf.js";

const NONE: readonly never[] = Object.freeze([]);

/** Credits a record to its owner in full: what the rules come to where there is but one of them, without the rules. */
export function creditOwner(
  rule: PayeeRule,
  { payees }: CreditingScene,
  { basis, date }: Standing,
  values: readonly (Decimal | null)[],
  rest: RecordRest[],
): CreditedRecord {
  const personId = textOf(basis, rule.field ?? "");
  const isKnown = personId !== null && payees.ids.has(personId);
  const credits: RecordCredit[] = [];
  for (const { measure, name } of rule.gives) {
    const amount = values[measure] ?? null;
    if (amount === null) continue;
    if (isKnown) credits.push({ name, measure, personId, amount, role: "direct", level: 0, rule });
    else rest.push({ reason: personId === null ? "no_owner" : "unknown_person", measure, personId, amount });
  }
  return { date, values, credits, rest, unsure: NONE, unknown: NONE };
}
