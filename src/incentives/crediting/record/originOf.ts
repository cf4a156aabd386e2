import { documentIssue, type Issue, issueOf, quoted } from "../../../kernel/issue/index.js";
import { fieldOf, textOf } from "../base/fieldOf.js";
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
  const given = fieldOf(record, "refundOf");
  if (given === null || given === "") return { basis: withExtras(crediting, record), original: null };
  if (typeof given !== "string") {
    fault("refundOf", refundOfNothing);
    return null;
  }
  const id = given;
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

/** Whether a record takes something back: no measure that is no count has one sign in it and in the original. */
export function checkSigns(
  { measures }: CreditingFunction,
  record: FlatRecord,
  original: FlatRecord,
  fault: RecordFault,
): boolean {
  for (const { id, base } of measures) {
    if (base.isCount) continue;
    const [refund, first] = [base.value(record, ignored), base.value(original, ignored)];
    if (refund === null || first === null) continue;
    if (Math.sign(Number(refund.numerator.units)) * Math.sign(Number(first.numerator.units)) <= 0) continue;
    fault(null, (path) => refundAdds(textOf(original, "id") ?? "", id, path));
    return false;
  }
  return true;
}

function ignored(): void {}

/** What is not read as an id would be credited as a record of its own, to whomever it names itself. */
function refundOfNothing(path: string): Issue {
  const message =
    "The id of a record is needed here, as text. Write the id of the record that is taken back, or null.";
  return documentIssue("document.wrong_type", path, message);
}

function refundOfRefund(id: string, path: string): Issue {
  const message = `The record ${quoted(id)} takes back another one itself. Name the first record of them in refundOf.`;
  return issueOf<CreditingCode>("crediting.refund_of_refund", path, message, { id: id.slice(0, 80) });
}

function refundAdds(id: string, measure: string, path: string): Issue {
  const message = `The record takes back ${quoted(id)}, and has a value of the same sign in ${quoted(measure)}. Write it with the other sign.`;
  const params = { id: id.slice(0, 80), measure: measure.slice(0, 80) };
  return issueOf<CreditingCode>("crediting.refund_adds", path, message, params);
}
