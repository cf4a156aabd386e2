import type { Decimal } from "../../kernel/decimal/index.js";
import type { Meaning } from "../counting/meaningOf.js";

/** A deal as forecasts look at it. */
export interface ForecastDeal {
  readonly id: string;
  /** `closed` of a deal that is closed, where no model says how. */
  readonly meaning: Meaning | "closed";
  readonly stageId: string | null;
  /** The open stages that it stood in, as far as its moves tell; each once. */
  readonly stood: readonly string[];
  /** Whether any move of it is known. */
  readonly hasMoves: boolean;
  readonly amount: Decimal | null;
  readonly closedOn: string | null;
  readonly expectedCloseOn: string | null;
  readonly probability: Decimal | null;
  readonly category: string | null;
  /** The value of the field that rates are told apart by. */
  readonly group: string | null;
}
