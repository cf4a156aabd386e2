import type { Shares } from "../../kernel/allocation/index.js";
import type { Decimal } from "../../kernel/decimal/index.js";

/** The constant numbers of a goal that are shared out. */
export type SplitName = "target" | "baseline" | "threshold" | "stretch";

/** The numbers of the new goals, in the order of the shares, as text; what is null or undefined is that of the goal above. */
export interface SplitNumbers {
  readonly whole: Decimal;
  /** The places that numbers are printed with; null where nothing is split. */
  readonly places: number | null;
  readonly parts: Readonly<Record<SplitName, readonly (string | undefined)[] | null>>;
  /** How the target was shared out; absent where nothing is split. */
  readonly shared?: { readonly shares: Shares; readonly weights: readonly Decimal[] };
  /** The targets that were moved, with the weights of their mean; absent where all are the same. */
  readonly moved?: { readonly targets: readonly Decimal[]; readonly weights: readonly Decimal[] };
}
