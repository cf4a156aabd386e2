import type { Decimal, Fraction } from "../../kernel/decimal/index.js";
import type { Release } from "./release.js";

/** A holdback, compiled. */
export interface HoldbackTerms {
  readonly id: string;
  readonly ref: string;
  readonly title: string | undefined;
  /** What is held: a share of what was earned, or an amount a period. */
  readonly held: { readonly share: Fraction } | { readonly amount: Decimal };
  /** Null for the whole value. */
  readonly componentIds: ReadonlySet<string> | null;
  readonly release: Release;
}
