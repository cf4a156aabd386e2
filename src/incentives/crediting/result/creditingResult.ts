import { type Decimal, plus, ZERO } from "../../../kernel/decimal/index.js";
import { byText } from "../../../kernel/order/index.js";
import type { CreditingFunction } from "../creditingFunction.js";
import type { CreditingReading } from "../facts/readCreditingFacts.js";
import type { CreditingResult, PersonCredit, Uncredited } from "../resultTypes.js";
import { amountText, printed } from "./amountText.js";
import { creditsOf } from "./creditsOf.js";
import type { DoneRecord } from "./doneRecord.js";
import { reconcile } from "./reconcile.js";
import { warningsOf } from "./warningsOf.js";

/** Puts together what came of the records; `only` limits what is listed of them, and nothing else. */
export function creditingResult(
  crediting: CreditingFunction,
  { scene, given, warnings }: CreditingReading,
  done: readonly DoneRecord[],
  only: readonly string[] | null,
): CreditingResult {
  const { document } = crediting;
  const asked = only === null ? null : new Set(only);
  const listed = asked === null ? done : done.filter(({ record }) => asked.has(record.id));
  const reconciliation = reconcile(crediting, scene, done, given);
  return {
    value: reconciliation.measures[0]?.credited ?? "0",
    issues: [...warnings, ...warningsOf(crediting, done)],
    creditingId: document.id,
    period: scene.period.id,
    currency: document.currency,
    event: document.event.kind ?? "booking",
    credits: listed.flatMap((each) => creditsOf(crediting, scene, each)).sort(canonically),
    people: totalsOf(crediting, scene.payees.ids, done),
    uncredited: listed.flatMap((each) => uncreditedOf(crediting, each)).sort(byRecord),
    reconciliation,
  };
}

const canonically = byText<PersonCredit>(
  ({ personId }) => personId,
  ({ measure }) => measure,
  ({ date }) => date,
  ({ id }) => id,
);

function totalsOf(
  crediting: CreditingFunction,
  ids: ReadonlySet<string>,
  done: readonly DoneRecord[],
): CreditingResult["people"] {
  const { names } = crediting;
  const totals = new Map<string, Decimal[]>();
  for (const { credited } of done) {
    for (const { personId, name, amount } of credited?.credits ?? []) {
      const own = totals.get(personId) ?? names.map(() => ZERO);
      totals.set(personId, own);
      own[name] = plus(own[name] ?? ZERO, amount);
    }
  }
  const order = names.map((name, index) => ({ ...name, index })).sort(byText(({ id }) => id));
  return [...ids].sort().map((id) => ({
    id,
    measures: order.map((name) => ({
      id: name.id,
      value: printed(crediting, name.isMoney, totals.get(id)?.[name.index] ?? ZERO),
    })),
  }));
}

function uncreditedOf(crediting: CreditingFunction, { record, credited }: DoneRecord): readonly Uncredited[] {
  return (credited?.rest ?? []).map(({ reason, measure, personId, amount }) => ({
    recordId: record.id,
    reason,
    ...(measure === null ? {} : { measure: crediting.measures[measure]?.id ?? "" }),
    ...(personId === null ? {} : { personId }),
    amount: amount === null || measure === null ? null : amountText(crediting, measure, amount),
  }));
}

function byRecord(a: Uncredited, b: Uncredited): number {
  const [first, second] = [keyOf(a), keyOf(b)];
  const at = first.findIndex((text, index) => text !== second[index]);
  return at < 0 ? 0 : (first[at] ?? "") < (second[at] ?? "") ? -1 : 1;
}

function keyOf({ recordId, reason, personId = "", measure = "" }: Uncredited): readonly string[] {
  return [recordId, reason, personId, measure];
}
