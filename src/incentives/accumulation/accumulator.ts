import type { FiscalCalendar } from "../../kernel/calendar/index.js";
import type { Readings } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Step } from "../../kernel/index.js";
import type { StepList } from "../../kernel/steps/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { PayValue, PersonalTerms, PlanScale } from "../components/definition.js";
import type { LineRounding } from "../rounding.js";
import type { Timing } from "../time/timing.js";
import type { ComponentKind } from "../types.js";
import type { Accumulation, BandAxis, QuotaUnit } from "./types.js";

/** Where a quota or a target comes from: a constant of the document, or a measure. */
export type Source = { readonly ref: string } & (
  | { readonly constant: Fraction }
  | { readonly measure: string }
);

/** What pay is computed from. */
export interface PayArgument {
  /** What counts of the measure. */
  readonly value: Fraction;
  /** Null where there is none above zero; a component with `needsQuota` is not asked then. */
  readonly quota: Fraction | null;
  readonly target: ResolvedSource | null;
  /** Picks the band where the value does not. */
  readonly by?: Fraction;
}

/** A source with the value that it has this time. */
export interface ResolvedSource {
  readonly ref: string;
  readonly measure: string | null;
  readonly value: Fraction | null;
}

/** What picks the band, compiled. */
export interface Axis {
  readonly ref: string;
  /** Null where it is the measure that earns. */
  readonly measure: string | null;
  readonly total: NonNullable<BandAxis["total"]>;
  readonly quota: Source | null;
}

/** A windfall rule, compiled. */
export interface WindfallRule {
  readonly ref: string;
  readonly over: Fraction;
  readonly rate: Fraction;
}

/** The quota period of a component. */
export interface QuotaCalendar {
  readonly unit: QuotaUnit;
  readonly fiscalYear: FiscalCalendar | undefined;
}

/** What a component does between its measure and its line, apart from its scale. */
export interface Course {
  readonly accumulation: Accumulation;
  /** Null where nothing is kept from one period to the next of a quota period. */
  readonly quotaPeriod: QuotaCalendar | null;
  /** Whether the scale reads the total since the quota period began. */
  readonly grows: boolean;
  /** Whether each deal has a pay of its own, of which the line is the sum. */
  readonly dealwise: boolean;
  /** How the share of a year is counted, of a component that is annualized. */
  readonly yearBy: "months" | "days" | null;
  /** Whether the steps apply to the pay since the quota period began. */
  readonly stepsOnTotal: boolean;
  readonly exactPriors: boolean;
  readonly axis: Axis | null;
  readonly windfall: WindfallRule | null;
  /** Null where there are none. */
  readonly measureSteps: StepList | null;
  readonly attainmentSteps: StepList | null;
  readonly dealSteps: StepList | null;
  readonly carriesExcess: boolean;
}

/** A component that pays by a measure over time, compiled: commissions and payout curves. */
export interface Accumulator extends Course {
  readonly kind: ComponentKind;
  readonly id: string;
  readonly ref: string;
  readonly title: string | undefined;
  readonly measure: string;
  readonly quota: Source | null;
  readonly target: Source | null;
  readonly needsQuota: boolean;
  /** Whether only the measure over the quota counts, so that 100 % is known without the quota. */
  readonly byRatio: boolean;
  readonly scale: PlanScale;
  readonly steps: StepList;
  /** The steps up to the last cap, and from it on: what was cut in the period before comes in between. */
  readonly stepsBeforeCap: StepList;
  readonly stepsFromCap: StepList;
  /** The steps as the document has them. */
  readonly written: readonly Step[];
  readonly rounding: LineRounding;
  readonly personal: ReadonlyMap<string, PersonalTerms>;
  readonly timing: Timing;
  /** Pay before the person's factor, the steps and the rounding. With a trace it records one node. */
  pay(argument: PayArgument, readings: Readings, trace?: Tracer): PayValue;
}
