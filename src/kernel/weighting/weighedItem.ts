import type { Decimal, Fraction } from "../decimal/index.js";

/** What a mode looks at in one item; `path` is the place of the item. */
export interface WeighedItem {
  readonly id: string;
  readonly path: string;
  readonly weight?: Fraction | undefined;
  readonly target?: Decimal | undefined;
}
