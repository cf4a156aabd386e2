import type { Period } from "../../kernel/calendar/index.js";
import type { FieldValue, RecordCondition } from "../../kernel/condition/index.js";
import type { Decimal, Fraction, Rounding } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { RatesFunction, ReadRate } from "../../kernel/money/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { CreditRole } from "../statementTypes.js";
import type { UncreditedReason } from "./resultTypes.js";
import type { Crediting } from "./types.js";

/** A record as rules look at it: own fields of plain values. */
export type FlatRecord = Readonly<Record<string, FieldValue | undefined>>;

/** Takes a fault of a record: the field that it is about (null: the record as a whole), and the issue at its path. */
export type RecordFault = (field: string | null, issueAt: (path: string) => Issue) => void;

/** What a record is worth to one measure. */
export interface BaseFunction {
  readonly isMoney: boolean;
  /** Whether it counts records, which a refund has no number of its own for. */
  readonly isCount: boolean;
  /** The exact value in the record's own currency; null where a field is missing or does not give one. */
  value(record: FlatRecord, fault: RecordFault): Fraction | null;
  /** A field that is added to those of the credits. */
  readonly extra: ((record: FlatRecord) => readonly [name: string, value: string | null]) | null;
  trace(record: FlatRecord, id: string, trace: Tracer): void;
}

/** A measure of the document. */
export interface MeasureNode {
  readonly id: string;
  readonly ref: string;
  readonly title: string | undefined;
  readonly base: BaseFunction;
}

/** Somebody who is to be credited with a share; null where a field names nobody. */
export interface Payee {
  readonly personId: string | null;
  readonly share: Decimal;
}

/** The shares of each record, by its id, in one stream; in order of people. */
export type SharesByRecord = ReadonlyMap<string, readonly Payee[]>;

/** An id that credits go by. */
export interface CreditName {
  readonly id: string;
  readonly isMoney: boolean;
}

/** A measure that a rule credits: places in the lists of measures and of names. */
export interface Given {
  readonly measure: number;
  readonly name: number;
  /** Null for all of it. */
  readonly share: Decimal | null;
  /** The first of the rule with this measure, which is the one that is rolled up. */
  readonly isFirst: boolean;
}

interface RuleBase {
  readonly id: string;
  readonly ref: string;
  readonly title: string | undefined;
  readonly index: number;
  readonly rank: number;
  /** How many tests its condition holds. */
  readonly tests: number;
  readonly when: RecordCondition | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly gives: readonly Given[];
}

/** A rule for owners, splits or overlays. */
export interface PayeeRule extends RuleBase {
  readonly kind: "owner" | "split" | "overlay";
  /** The stream of its shares, where it has one. */
  readonly stream: string | null;
  /** The field that names the owner, where there is one. */
  readonly field: string | null;
  /** Whom it credits; null where the stream has no shares of the record, and the rule is passed over. */
  payees(record: FlatRecord, shares: ReadonlyMap<string, SharesByRecord>): readonly Payee[] | null;
}

/** A rule for managers. */
export interface RollupRule extends RuleBase {
  readonly kind: "rollup";
  /** The levels that are listed, in rising order; null for all up to `most`. */
  readonly levels: readonly number[] | null;
  readonly most: number;
  readonly of: ReadonlySet<CreditRole>;
  readonly once: "level" | "manager";
}

/** A credit that came of one record. */
export interface RecordCredit {
  readonly name: number;
  readonly measure: number;
  readonly personId: string;
  readonly amount: Decimal;
  readonly role: CreditRole;
  readonly level: number;
  readonly rule: PayeeRule | RollupRule;
}

/** A part of a record that nobody was credited with. */
export interface RecordRest {
  readonly reason: UncreditedReason;
  readonly measure: number | null;
  readonly personId: string | null;
  readonly amount: Decimal | null;
}

/** What came of one record. */
export interface CreditedRecord {
  /** The credit date; null where the record does not earn in the period. */
  readonly date: string | null;
  /** By measure; empty where the record does not earn in the period. */
  readonly values: readonly (Decimal | null)[];
  readonly credits: readonly RecordCredit[];
  readonly rest: readonly RecordRest[];
  /** Rules that were passed over, because a field lacks that they look at. */
  readonly unsure: readonly (PayeeRule | RollupRule)[];
  /** Managers and overlays who are nobody known. */
  readonly unknown: readonly string[];
}

/** The managers of a person on a day, from the next one up; `cycle` are those who lead each other in a circle. */
export interface Chain {
  readonly managers: readonly string[];
  readonly cycle: readonly string[] | null;
}

/** Everybody who may be credited. */
export interface Payees {
  readonly ids: ReadonlySet<string>;
  chainOf(personId: string, date: string): Chain;
}

/** What records are credited on, beside themselves. */
export interface CreditingScene {
  readonly period: Period;
  readonly payees: Payees;
  /** The shares of each stream that a rule reads. */
  readonly shares: ReadonlyMap<string, SharesByRecord>;
  readonly rates: RatesFunction | null;
  /** The record of an id; undefined where there is none. */
  originalOf(id: string): FlatRecord | undefined;
}

/** Credits records one by one: the way for those who have many. */
export interface Creditor {
  /** What came of a record; null where it is faulty, and then `fault` was told why. */
  creditOne(record: FlatRecord, fault: RecordFault): CreditedRecord | null;
}

/** Rules of crediting that stand inside another document, or alone. */
export interface CreditingFunction {
  readonly document: Crediting;
  readonly ref: string;
  readonly measures: readonly MeasureNode[];
  /** The ids that credits go by, in order of first use. */
  readonly names: readonly CreditName[];
  /** The rules for owners and splits, in the order in which they win. */
  readonly primary: readonly PayeeRule[];
  readonly overlays: readonly PayeeRule[];
  readonly rollups: readonly RollupRule[];
  /** The one rule by which each record is its owner's in full, where nothing else has to be looked at. */
  readonly plain: PayeeRule | null;
  readonly where: RecordCondition | null;
  readonly rounding: Extract<Rounding, { readonly places: number }>;
  /** The rates of the document; null where it converts nothing. */
  readonly rates: readonly ReadRate[] | null;
  /** The streams that it reads: that of the event, then those of shares, sorted. */
  readonly streams: readonly string[];
  start(scene: CreditingScene): Creditor;
  lint(): readonly Issue[];
}
