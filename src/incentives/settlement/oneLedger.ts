import { parsePeriod } from "../../kernel/calendar/index.js";
import {
  type Decimal,
  decimalIssue,
  formatFixed,
  fractionOf,
  parseDecimal,
  plus,
  roundFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { DecimalInput } from "../../kernel/index.js";
import {
  attainmentError,
  capIssues,
  documentIssue,
  type Fields,
  type Issue,
  ownFields,
} from "../../kernel/issue/index.js";
import type { CashCourse } from "./cashToDate.js";
import type { Moment, StageResult } from "./definition.js";
import type { LedgerCause } from "./ledgerTypes.js";
import type { LinePay } from "./linePays.js";
import type { Part } from "./part.js";

/** What every one of the single ledgers is asked with. */
export interface LedgerInput {
  /** The pay that comes in. */
  readonly earned: DecimalInput;
  /** The places to which shares are rounded, a tie away from zero; absent: 2. */
  readonly places?: number;
}

/**
 * One ledger by itself: what it does to the pay, and its balance.
 *
 * `payable` is what was earned plus every `pay`; `closing` is `opening` plus every `change`.
 *
 * @since 0.1.0
 */
export interface LedgerResult {
  readonly opening: string;
  readonly entries: readonly { readonly cause: LedgerCause; readonly pay: string; readonly change: string }[];
  readonly closing: string;
  readonly payable: string;
}

/** What a single ledger reads. */
export interface Asked {
  readonly fields: Fields;
  readonly issues: Issue[];
  readonly earned: Decimal;
  readonly places: number;
  /** A number; without a default it is required. */
  number(name: string, otherwise: Decimal | null): Decimal;
  /** One of several words. */
  word<Word extends string>(name: string, words: readonly Word[], otherwise: Word | null): Word;
}

/** Reads what a single ledger is asked with, without running any code of it; `known` are the fields of the ledger. */
export function readAsked(input: unknown, known: readonly string[]): Asked {
  const issues: Issue[] = [];
  const fields: Fields = ownFields(input, "", issues, new Set(["earned", "places", ...known])) ?? new Map();
  const number = (name: string, otherwise: Decimal | null): Decimal => {
    const value = fields.get(name);
    if (value === undefined && otherwise !== null) return otherwise;
    const read = parseDecimal(value);
    if (typeof read === "object") return read;
    issues.push(decimalIssue(read, value, `/${name}`));
    return ZERO;
  };
  return {
    fields,
    issues,
    earned: number("earned", null),
    places: readPlaces(fields, issues),
    number,
    word: (name, words, otherwise) => {
      const value = fields.get(name);
      const found = words.find((each) => each === value) ?? (value === undefined ? otherwise : null);
      if (found !== null) return found;
      const message = `Write one of ${words.join(", ")}.`;
      issues.push(documentIssue("document.wrong_value", `/${name}`, message));
      return words[0] ?? throwFaults(issues);
    },
  };
}

/** Throws every fault that was found, if any. */
export function checkAsked(issues: readonly Issue[]): void {
  if (issues.length > 0) throwFaults(issues);
}

function throwFaults(issues: readonly Issue[]): never {
  throw attainmentError(capIssues(issues));
}

function readPlaces(fields: Fields, issues: Issue[]): number {
  const places = fields.get("places") ?? 2;
  if (typeof places === "number" && Number.isInteger(places) && places >= 0 && places <= 60) return places;
  const message = "Places are a whole number from 0 to 60. Write one, or leave it out.";
  issues.push(documentIssue("document.wrong_value", "/places", message));
  return 2;
}

/** The moment of a single ledger: a period like any other, and nothing known but what it is asked with. */
export function momentOfOne(
  { earned, places }: Asked,
  {
    parts,
    lines = [],
    cash = new Map(),
  }: { readonly parts: readonly Part[]; readonly lines?: readonly LinePay[]; readonly cash?: CashCourse },
): Moment {
  const rounding = { places, mode: "halfUp" } as const;
  const nothing = roundFraction(fractionOf(ZERO), rounding);
  const period = parsePeriod(NOW);
  const known = { measures: new Map(), attributes: new Map(), credits: new Map() };
  return {
    period,
    reading: { ...known, period, personId: null, state: null, issues: [], leftOut: [] },
    isPaid: true,
    value: earned,
    nothing,
    rounding: { ref: "", trace: rounding, round: (exact) => roundFraction(exact, rounding) },
    cash,
    lines: () => lines,
    partsOf: () =>
      parts.map((part) => ({
        ...part,
        whole: plus(part.whole, nothing),
        amount: plus(part.amount, nothing),
      })),
  };
}

/** The period of a single ledger, and the one before: which they are has no meaning. */
export const NOW = "2001-02";
export const BEFORE = "2001-01";

/** An opening balance in one part. */
export function openingPart(amount: Decimal): readonly Part[] {
  return amount.units > 0 ? [{ since: BEFORE, whole: amount, amount, age: 0 }] : [];
}

/** The result of a single ledger. */
export function resultOf({ pay, ledgers }: StageResult, { nothing }: Moment, earned: Decimal): LedgerResult {
  const [ledger] = ledgers;
  const text = (amount: Decimal) => formatFixed(plus(amount, nothing), plus(amount, nothing).places);
  return {
    opening: text(ledger?.opening ?? nothing),
    entries: (ledger?.entries ?? []).map(({ cause, pay: paid, change }) => ({
      cause,
      pay: text(paid),
      change: text(change),
    })),
    closing: text(ledger?.closing ?? nothing),
    payable: text(pay ?? earned),
  };
}
