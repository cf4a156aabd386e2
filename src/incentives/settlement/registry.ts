import type { Placed, SettlementContext, SettlementDefinition, Stage } from "./definition.js";
import { draw } from "./draw.js";
import { holdback } from "./holdback.js";
import { minimumPayment } from "./minimumPayment.js";
import type {
  DrawSettlement,
  HoldbackSettlement,
  MinimumPaymentSettlement,
  Settlement,
  SettlementKind,
} from "./types.js";

/** The settlement of each kind; a kind that is missing here does not compile. */
interface SettlementOf extends Record<SettlementKind, Settlement> {
  readonly draw: DrawSettlement;
  readonly holdback: HoldbackSettlement;
  readonly minimumPayment: MinimumPaymentSettlement;
}

/** Every kind of settlement: the one place that knows them all. */
export const settlementKinds: {
  readonly [Kind in SettlementKind]: SettlementDefinition<SettlementOf[Kind]>;
} = { draw, holdback, minimumPayment };

/** Compiles neighbors of one kind. */
export function compileRun<Kind extends SettlementKind>(
  kind: Kind,
  run: readonly Placed<SettlementOf[Kind]>[],
  context: SettlementContext,
): Stage | null {
  return settlementKinds[kind].compile(run, context);
}
