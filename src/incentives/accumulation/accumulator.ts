import type { Readings } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Step } from "../../kernel/index.js";
import type { StepList } from "../../kernel/steps/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { PayValue, PersonalTerms, PlanScale } from "../components/definition.js";
import type { LineRounding } from "../rounding.js";
import type { ComponentKind } from "../types.js";

/** Where a quota or a target comes from: a constant of the document, or a measure. */
export type Source = { readonly ref: string } & (
  | { readonly constant: Fraction }
  | { readonly measure: string }
);

/** What pay is computed from. */
export interface PayArgument {
  /** The measure: of the period, or since the quota period began. */
  readonly value: Fraction;
  /** Null where there is none above zero; a component with `needsQuota` is not asked then. */
  readonly quota: Fraction | null;
  readonly target: ResolvedSource | null;
}

/** A source with the value that it has this time. */
export interface ResolvedSource {
  readonly ref: string;
  readonly measure: string | null;
  readonly value: Fraction | null;
}

/** A component that pays by a measure over time, compiled: commissions and payout curves. */
export interface Accumulator {
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
  /** The quota period over which a running total grows; null where each period stands by itself. */
  readonly unit: "month" | "quarter" | "half" | "year" | null;
  readonly scale: PlanScale;
  readonly steps: StepList;
  /** The steps as the document has them. */
  readonly written: readonly Step[];
  readonly rounding: LineRounding;
  readonly personal: ReadonlyMap<string, PersonalTerms>;
  /** Pay before the person's factor, the steps and the rounding. With a trace it records one node. */
  pay(argument: PayArgument, readings: Readings, trace?: Tracer): PayValue;
}
