import { NO_READINGS } from "../../kernel/condition/index.js";
import { type Decimal, type Fraction, readLiteral } from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import { documentIssue, type Issue, issueOf } from "../../kernel/issue/index.js";
import { buildScale, type ScaleFunction } from "../../kernel/scale/index.js";
import { lineRounding } from "../funds/readLineRounding.js";
import type { LineRounding } from "../rounding.js";
import type { AccountingCode } from "./codes.js";
import type { AccrualClosing, AccrualTerms } from "./types.js";

/** A closing, read, with the pay to date and that of the expected measure. */
export interface ReadClosing {
  readonly on: string;
  readonly ref: string;
  readonly measured: Fraction;
  readonly expected: Fraction;
  readonly earned: Fraction;
  readonly expectedPay: Fraction;
  /** Rounded; null where the closing does not say. */
  readonly paid: Decimal | null;
  readonly isFinal: boolean;
}

/** Accrual terms, read. */
export interface ReadAccrual {
  readonly rounding: LineRounding;
  readonly closings: readonly ReadClosing[];
}

/** Reads accrual terms that have passed their schema; null where they are at fault. */
export function readAccrual(terms: AccrualTerms, issues: Issue[]): ReadAccrual | null {
  const before = issues.length;
  const rounding = lineRounding(terms, "", issues);
  const built = terms.scale === undefined ? null : buildScale(terms.scale, "/scale");
  if (built?.ok === false) for (const issue of built.issues) issues.push(issue);
  const quota = terms.quota === undefined ? null : readLiteral(terms.quota, "/quota", issues);
  if (terms.quota !== undefined && terms.scale === undefined) issues.push(unusedQuota());
  const scale = built?.ok === true ? built.data : null;
  const payOf = scale === null ? null : (value: Fraction) => payBy(scale, value, quota);
  if (terms.scale !== undefined && payOf === null) return null;
  const closings = terms.closings.flatMap(
    (closing, index) => readClosing(closing, `/closings/${index}`, payOf, rounding, issues) ?? [],
  );
  for (const [index, { on }] of terms.closings.entries()) {
    const previous = terms.closings[index - 1];
    if (previous !== undefined && on <= previous.on) issues.push(unsorted(`/closings/${index}/on`));
    if (previous?.final === true) issues.push(afterFinal(`/closings/${index}/on`));
  }
  return issues.length > before ? null : { rounding, closings };
}

/** What a scale pays, or null where it refuses the value or lacks what it looks at. */
function payBy(scale: ScaleFunction, value: Fraction, quota: Fraction | null): Fraction | null {
  return scale.at(quota === null ? { value } : { value, quota }, NO_READINGS).exact;
}

function readClosing(
  closing: AccrualClosing,
  ref: string,
  payOf: ((value: Fraction) => Fraction | null) | null,
  rounding: LineRounding,
  issues: Issue[],
): ReadClosing | null {
  const read = (literal: DecimalLiteral | undefined, name: string) =>
    literal === undefined ? null : readLiteral(literal, `${ref}/${name}`, issues);
  const measured = read(closing.measured, "measured");
  const expected = read(closing.expected, "expected");
  const stated = [read(closing.pay?.toDate, "pay/toDate"), read(closing.pay?.expected, "pay/expected")];
  const paid = read(closing.paid, "paid");
  if (measured === null || expected === null) return null;
  const [earned, expectedPay] = payOf === null ? stated : [payOf(measured), payOf(expected)];
  const isTwice = payOf !== null && closing.pay !== undefined;
  if (earned == null || expectedPay == null || isTwice) {
    issues.push(withoutPay(ref));
    return null;
  }
  const isFinal = closing.final === true;
  const rounded = paid && rounding.round(paid);
  return { on: closing.on, ref, measured, expected, earned, expectedPay, paid: rounded, isFinal };
}

function withoutPay(path: string): Issue<AccountingCode> {
  const message =
    "What this closing pays cannot be told once: there is neither a scale that gives it nor its own pay, or there are both. Give one of the two.";
  return issueOf<AccountingCode>("incentives.accrual_without_pay", path, message);
}

function afterFinal(path: string): Issue<AccountingCode> {
  const message =
    "The closing comes after the final one of its quota period. Leave it out, or accrue the next quota period by itself.";
  return issueOf<AccountingCode>("incentives.closings_unsorted", path, message);
}

function unusedQuota(): Issue {
  const message = "A quota is given, and no scale that looks at it. Add the scale, or leave the quota out.";
  return documentIssue("document.unknown_field", "/quota", message, { field: "quota" });
}

function unsorted(path: string): Issue<AccountingCode> {
  const message =
    "The closing is not after the one before it. Order the closings by their days, each day once.";
  return issueOf<AccountingCode>("incentives.closings_unsorted", path, message);
}
