import { containsDate, isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { decimalIssue, formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { documentIssue, type Issue, issueOf, ownValue, quoted } from "../../kernel/issue/index.js";
import type { PlanFactsCode } from "../codes.js";
import type { BatchCode } from "./codes.js";
import type { Gathering } from "./gathering.js";
import { keepCredit } from "./keepCredit.js";
import type { Frame } from "./readFrame.js";

/** Adds credits up in one pass. What is at fault is left out and told; credits that break off are `fatal`. */
export function gatherCredits(
  given: unknown,
  frame: Frame,
  into: Gathering,
  faults: Faults,
  fatal: Issue[],
): void {
  let index = 0;
  try {
    if (!isIterable(given)) throw new TypeError("not iterable");
    for (const credit of given) {
      gather(credit, index, frame, into, faults);
      index += 1;
    }
  } catch {
    const message = `The credits cannot be gone through beyond number ${index}. Hand over an array, a set or a generator that does not throw.`;
    fatal.push(issueOf<BatchCode>("incentives.unreadable_credits", "/credits", message, { index }));
  }
}

function gather(credit: unknown, index: number, frame: Frame, into: Gathering, faults: Faults): void {
  const personId = ownValue(credit, "personId");
  const measure = ownValue(credit, "measure");
  const date = ownValue(credit, "date");
  const place = typeof personId === "string" ? frame.places.get(personId) : undefined;
  const target = typeof measure === "string" ? into.byMeasure.get(measure) : undefined;
  const amount = parseDecimal(ownValue(credit, "amount"));
  const isInPeriod = typeof date === "string" && containsDate(frame.period, date) && isCalendarDate(date);
  if (place === undefined || target === undefined || typeof amount === "string" || !isInPeriod) {
    const issue = faultOf(credit, index, frame, into);
    faults.issues.push(issue);
    faults.leftOut.push({
      id: idOf(credit, index),
      stream: "credits",
      index,
      reason: issue.code,
      amount: typeof amount === "string" ? null : formatDecimal(amount),
    });
    return;
  }
  if (target.kept !== null) {
    keepCredit(target.kept, place, { list: "/credits", index, credit });
    return;
  }
  target.sums.add(place, amount);
  if (target.refundAt === null && ownValue(credit, "refundOf") !== undefined)
    target.refundAt = `/credits/${index}/refundOf`;
}

/** Why a credit is left out: the first reason, in the order of its fields. */
function faultOf(credit: unknown, index: number, frame: Frame, into: Gathering): Issue {
  const path = `/credits/${index}`;
  const personId = ownValue(credit, "personId");
  if (typeof personId !== "string") return notText(`${path}/personId`);
  if (!frame.places.has(personId)) {
    const message = `The credit is of ${quoted(personId)}, who is not among the people. Add the person, or leave the credit out.`;
    const params = { personId: personId.slice(0, 80) };
    return issueOf<BatchCode>("incentives.unknown_payee", `${path}/personId`, message, params);
  }
  const measure = ownValue(credit, "measure");
  if (typeof measure !== "string") return notText(`${path}/measure`);
  if (!into.byMeasure.has(measure)) {
    const message = `The credit is of ${quoted(measure)}, which credited does not name. Name it there, or leave the credit out.`;
    const params = { measure: measure.slice(0, 80) };
    return issueOf<BatchCode>("incentives.uncredited_measure", `${path}/measure`, message, params);
  }
  const amount = ownValue(credit, "amount");
  const problem = parseDecimal(amount);
  if (typeof problem === "string") return decimalIssue(problem, amount, `${path}/amount`);
  const date = ownValue(credit, "date");
  if (typeof date !== "string") return notText(`${path}/date`);
  if (!isCalendarDate(date)) return notADate(`${path}/date`);
  const message = `The credit is of ${quoted(date)}, outside the period ${frame.period.id}. Pay it with its own period.`;
  const params = { date: date.slice(0, 80), period: frame.period.id };
  return issueOf<PlanFactsCode>("incentives.credit_outside_period", `${path}/date`, message, params);
}

function notText(path: string): Issue {
  return documentIssue("document.wrong_type", path, "The value must be of type string.", {
    expected: "string",
  });
}

function idOf(credit: unknown, index: number): string {
  const id = ownValue(credit, "id");
  return typeof id === "string" && id !== "" ? id.slice(0, 80) : `#${index}`;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
