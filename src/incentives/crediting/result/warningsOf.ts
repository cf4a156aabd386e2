import { type Decimal, plus, ZERO } from "../../../kernel/decimal/index.js";
import { type Issue, issueOf, pointer, quoted } from "../../../kernel/issue/index.js";
import { byText } from "../../../kernel/order/index.js";
import type { CreditingCode } from "../codes.js";
import type { CreditingFunction } from "../creditingFunction.js";
import type { UncreditedReason } from "../resultTypes.js";
import { amountText } from "./amountText.js";
import type { DoneRecord } from "./doneRecord.js";

/** What is no fault: a record that is not won, or of another period. */
const EXPECTED: readonly UncreditedReason[] = ["not_earned", "outside_period"];

interface Found {
  count: number;
  amount: Decimal;
}

/** What has to be looked at though no fact is at fault: told once for each reason, rule and person. */
export function warningsOf(crediting: CreditingFunction, done: readonly DoneRecord[]): readonly Issue[] {
  const reasons = new Map<UncreditedReason, Found>();
  const rules = new Map<string, Found>();
  const people = new Map<string, Found>();
  for (const { credited } of done) {
    if (credited === null) continue;
    for (const reason of new Set(credited.rest.map((part) => part.reason)))
      if (!EXPECTED.includes(reason)) count(reasons, reason);
    for (const { reason, measure, amount } of credited.rest) {
      const found = reasons.get(reason);
      if (found !== undefined && measure === 0) found.amount = plus(found.amount, amount ?? ZERO);
    }
    for (const { id } of new Set(credited.unsure)) count(rules, id);
    for (const id of new Set(credited.unknown)) count(people, id);
  }
  return [
    ...sorted(reasons).map(([reason, found]) => uncredited(crediting, reason, found)),
    ...sorted(rules).map(([id, found]) => ruleMissing(crediting, id, found)),
    ...sorted(people).map(([id, found]) => unknownPayee(id, found)),
  ];
}

function count<Key>(into: Map<Key, Found>, key: Key): void {
  const found = into.get(key);
  if (found === undefined) into.set(key, { count: 1, amount: ZERO });
  else found.count += 1;
}

function sorted<Key extends string>(found: ReadonlyMap<Key, Found>): readonly (readonly [Key, Found])[] {
  return [...found].sort(byText(([key]) => key));
}

function uncredited(crediting: CreditingFunction, reason: UncreditedReason, found: Found): Issue {
  const amount = amountText(crediting, 0, found.amount);
  const message = `Records that were not credited in full for the reason ${reason}: ${found.count}. See uncredited for each of them, and mend what the reason names.`;
  const path = pointer(["records", crediting.document.event.from]);
  const params = { reason, count: found.count, amount };
  return issueOf<CreditingCode>("crediting.uncredited", path, message, params, "warning");
}

function ruleMissing(crediting: CreditingFunction, id: string, found: Found): Issue {
  const message = `The rule ${quoted(id)} was passed over for want of a field that it looks at, by so many records: ${found.count}. Fill it in, or test it with exists.`;
  const path = pointer(["records", crediting.document.event.from]);
  const params = { ruleId: id.slice(0, 80), count: found.count };
  return issueOf<CreditingCode>("crediting.rule_missing", path, message, params, "warning");
}

function unknownPayee(id: string, found: Found): Issue {
  const message = `${quoted(id)} is neither among the people nor the partners, and not credited on top, by so many records: ${found.count}. Add the person.`;
  const params = { personId: id.slice(0, 80), count: found.count };
  return issueOf<CreditingCode>("crediting.unknown_payee", "/people", message, params, "warning");
}
