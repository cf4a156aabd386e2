import type { Fraction } from "../../kernel/decimal/index.js";
import type { Needs } from "../../kernel/facts/index.js";
import type { Source } from "../accumulation/accumulator.js";
import type { LineRounding } from "../rounding.js";
import type { PayDeduction, PayPackage, PayPart } from "./types.js";

/** A part of a package, compiled. */
export interface CompiledPart {
  readonly document: PayPart;
  readonly ref: string;
  readonly amount: Source;
  readonly factors: readonly Source[];
}

/** A deduction of a package, compiled. */
export interface CompiledDeduction {
  readonly document: PayDeduction;
  readonly ref: string;
  readonly amount: Source;
}

/** A pay package, compiled. */
export interface PayPackageFunction {
  readonly document: PayPackage;
  readonly ref: string;
  readonly needs: Needs;
  readonly rounding: LineRounding;
  readonly parts: readonly CompiledPart[];
  readonly deductions: readonly CompiledDeduction[];
  readonly limit: {
    readonly share: Fraction | null;
    readonly floor: Source | null;
    readonly ref: string;
  } | null;
  readonly market: { readonly figure: Source; readonly compares: "salary" | "gross" | "total" } | null;
}
