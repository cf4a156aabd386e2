import type { CashReceipt } from "../../incentives/types.js";
import { containsDate, type Period } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, issueOf, ownFields, pointer } from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import { dueDays } from "../dueSpans.js";
import type { ProgramFunction } from "../programFunction.js";
import { missingStream } from "./missingStream.js";
import { amountsOfRecords, type Grounds, paidRecords } from "./paidRecords.js";
import { type ReadPayment, readPayments } from "./readPayments.js";
import { push } from "./splitRecords.js";

/** The cash of each person, and what has to be told of payments. */
export interface CashOfPeople {
  readonly ofPerson: ReadonlyMap<string, readonly CashReceipt[]>;
  readonly issues: readonly Issue[];
}

/**
 * Deals the payments of all that falls due out to those who are paid by their records, for plans that wait for cash. What
 * the whole record came to is what the payment says, or else the amount of the record.
 */
export function cashOfPeople(
  program: ProgramFunction,
  given: unknown,
  grounds: Grounds,
  period: Period,
  faults: Faults,
): CashOfPeople {
  const ofPerson = new Map<string, CashReceipt[]>();
  if (!program.documents.plans.some(({ needsCash }) => needsCash)) return { ofPerson, issues: [] };
  const { payments: stream } = program.streams;
  // What is wrong with the records was told when they were dealt out.
  const records = ownFields(given ?? {}, "/records", []) ?? new Map<string, unknown>();
  const isTold = grounds.records.has(stream);
  const days = dueDays(program, period);
  const payments = readPayments(stream, records.get(stream), isTold, faults).filter(({ paidOn }) =>
    containsDate(days, paidOn),
  );
  const amounts = amountsOfRecords(program, records, new Set(payments.map(({ recordId }) => recordId)));
  const payees = paidRecords(program, grounds);
  let nobodys = 0;
  for (const payment of payments) {
    const people = payees.get(payment.recordId) ?? new Set();
    if (people.size === 0) nobodys += 1;
    for (const person of people) push(ofPerson, person, receiptOf(payment, amounts));
  }
  const missing = records.has(stream) || isTold ? [] : [missingStream(stream)];
  return { ofPerson, issues: [...missing, ...(nobodys === 0 ? [] : [ofNobody(stream, nobodys)])] };
}

function receiptOf(
  { recordId, paidOn, amount, of }: ReadPayment,
  amounts: ReadonlyMap<string, string>,
): CashReceipt {
  const whole = of ?? amounts.get(recordId);
  return { recordId, date: paidOn, amount, ...(whole === undefined ? {} : { of: whole }) };
}

function ofNobody(stream: string, count: number): Issue {
  const message = `${count} payments are for records by which nobody is paid, and release nothing. Keep the records among the facts where they should count.`;
  const params = { stream: stream.slice(0, 80), count };
  const path = pointer(["records", stream]);
  return issueOf<ProgramFactsCode>("program.unmatched_payments", path, message, params, "hint");
}
