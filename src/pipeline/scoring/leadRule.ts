import type { Fraction, Rounding } from "../../kernel/decimal/index.js";
import type { LeadField, LeadScoring, LeadStages } from "./types.js";

/** The stages of a scoring, read. */
export interface StageRule {
  readonly field: string;
  /** In order; a lead that was lost in one has been through those before it. */
  readonly ids: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly won: ReadonlySet<string>;
  readonly missing: NonNullable<LeadStages["missing"]>;
}

/** A field of a scoring, read. */
export interface FieldRule extends Required<Pick<LeadField, "id" | "unset" | "multiple" | "minimum">> {
  readonly title: string | undefined;
  readonly ref: string;
}

/** A scoring that was read: what counting and scoring run on. */
export interface LeadRule {
  readonly document: LeadScoring;
  readonly stages: StageRule | null;
  readonly fields: readonly FieldRule[];
  readonly teamField: string | null;
  readonly prior: "firstStage" | "leads" | { readonly won: Fraction };
  readonly smoothing: Fraction;
  readonly clamp: { readonly least: Fraction; readonly most: Fraction } | null;
  readonly rounding: Extract<Rounding, { readonly places: number }>;
}
