import type { Fraction } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";

/** Why a basis gives no number. */
export type BasisReason = "missing_value" | "no_history" | "all_missing" | "no_weight" | "move_to_missing";

/** What a basis gives: a number, or the reason why there is none. */
export interface BasisValue {
  readonly value: Fraction | null;
  readonly reason?: BasisReason;
  /** Of a blend, what each part gives, and its share of the whole. */
  readonly parts?: readonly {
    readonly id: string;
    readonly value: Fraction | null;
    readonly share: Fraction | null;
  }[];
}

/** A basis that was read; it records one node under the id. */
export type BasisFunction = (id: string, trace?: Tracer) => BasisValue;
