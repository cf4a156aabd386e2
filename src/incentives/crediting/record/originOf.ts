import { type Issue, issueOf, quoted } from "../../../kernel/issue/index.js";
import { textOf } from "../base/fieldOf.js";
import type { CreditingCode } from "../codes.js";
import type { CreditingFunction, CreditingScene, FlatRecord, RecordFault } from "../creditingFunction.js";

/** The record that decides who is credited: its own, or the one that it takes back; null where that is not known. */
export interface Origin {
  readonly basis: FlatRecord | null;
  /** The record that it takes back, where that is known. */
  readonly original: FlatRecord | null;
}

/** Finds what a record is credited by; null for a fault. */
export function originOf(
  crediting: CreditingFunction,
  scene: CreditingScene,
  record: FlatRecord,
  fault: RecordFault,
): Origin | null {
  const id = textOf(record, "refundOf");
  if (id === null) return { basis: withExtras(crediting, record), original: null };
  const original = scene.originalOf(id) ?? null;
  if (original !== null && textOf(original, "refundOf") !== null) {
    fault("refundOf", (path) => refundOfRefund(id, path));
    return null;
  }
  const basis = crediting.document.refunds === "own" ? record : original;
  return { basis: basis === null ? null : withExtras(crediting, basis), original };
}

/** The record with the fields that bases add to it, so that rules can look at them. */
function withExtras({ measures }: CreditingFunction, record: FlatRecord): FlatRecord {
  let all = record;
  for (const { base } of measures) {
    const extra = base.extra?.(record);
    if (extra !== undefined) all = { ...all, [extra[0]]: extra[1] };
  }
  return all;
}

/** Does a record take back less than nothing? Both amounts then have one sign, in the measure at this place. */
export function checkSigns(
  { measures }: CreditingFunction,
  record: FlatRecord,
  original: FlatRecord,
  fault: RecordFault,
): boolean {
  for (const { base } of measures) {
    if (!base.isMoney) continue;
    const [refund, first] = [base.value(record, ignored), base.value(original, ignored)];
    if (refund === null || first === null) continue;
    if (Math.sign(Number(refund.numerator.units)) * Math.sign(Number(first.numerator.units)) <= 0) continue;
    fault(null, (path) => refundAdds(textOf(original, "id") ?? "", path));
    return false;
  }
  return true;
}

function ignored(): void {}

function refundOfRefund(id: string, path: string): Issue {
  const message = `The record ${quoted(id)} takes back another one itself. Name the first record of them in refundOf.`;
  return issueOf<CreditingCode>("crediting.refund_of_refund", path, message, { id: id.slice(0, 80) });
}

function refundAdds(id: string, path: string): Issue {
  const message = `The record takes back ${quoted(id)}, and has an amount of the same sign. Write it with the other sign.`;
  return issueOf<CreditingCode>("crediting.refund_adds", path, message, { id: id.slice(0, 80) });
}
