import type * as z from "zod";
import type { Period } from "../../kernel/calendar/index.js";
import type { Decimal } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { LineRounding } from "../rounding.js";
import type { Leaving } from "../time/leaving.js";
import type { CashCourse } from "./cashToDate.js";
import type { Ledger, LedgerKind } from "./ledgerTypes.js";
import type { LinePay } from "./linePays.js";
import type { Entry, Part } from "./part.js";
import type { Settlement } from "./types.js";

/** A ledger after the period. */
export interface Settled {
  readonly id: string;
  readonly kind: LedgerKind;
  readonly ref: string;
  readonly title: string | undefined;
  readonly owedBy: Ledger["owedBy"];
  readonly opening: Decimal;
  readonly entries: readonly Entry[];
  readonly closing: Decimal;
  /** What the closing balance is made of, the oldest first. */
  readonly parts: readonly Part[];
}

/** What settling looks at beside the pay so far. */
export interface Moment {
  readonly period: Period;
  readonly reading: PlanReading;
  /** Whether the plan pays the person this time; if not, nothing is advanced, and what is due goes on. */
  readonly isPaid: boolean;
  /** What becomes of what is held of somebody who has left. */
  readonly leaving?: Leaving;
  readonly value: Decimal;
  /** What the components paid; worked out when it is first asked for. */
  lines(): readonly LinePay[];
  /** Zero, with the places of the plan's rounding. */
  readonly nothing: Decimal;
  readonly rounding: LineRounding;
  readonly cash: CashCourse;
  /** The parts of the opening balance; one period older than they were. */
  partsOf(id: string): readonly Part[];
}

/** What one or more ledgers that are settled together came to. */
export interface StageResult {
  /** The pay that is left; null where it cannot be told. */
  readonly pay: Decimal | null;
  readonly ledgers: readonly Settled[];
  readonly warnings: readonly Issue[];
}

/** Ledgers that are settled together, ready for it. */
export interface Stage {
  readonly kind: LedgerKind;
  readonly measures: readonly string[];
  readonly fields: readonly string[];
  /** With a trace it records one node for each ledger. */
  settle(pay: Decimal, moment: Moment, trace?: Tracer): StageResult;
}

/** A document with its place. */
export interface Placed<S extends Settlement = Settlement> {
  readonly document: S;
  readonly ref: string;
}

/** What a settlement is compiled in. */
export interface SettlementContext {
  readonly componentIds: ReadonlySet<string>;
  readonly rounding: LineRounding;
  readonly issues: Issue[];
}

/** All that a kind of settlement is made of. */
export interface SettlementDefinition<S extends Settlement> {
  /** Whether neighbors of this kind are settled together. */
  readonly joins: boolean;
  schema(): z.ZodType<S> & z.core.$ZodTypeDiscriminable;
  /** Null where there is a fault that leaves nothing to settle. */
  compile(run: readonly Placed<S>[], context: SettlementContext): Stage | null;
}
