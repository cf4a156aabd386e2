import type { StageKind } from "../../pipeline/index.js";
import type { DealStatus } from "../types.js";

const statuses: Readonly<Record<StageKind, DealStatus>> = {
  open: "open",
  onHold: "open",
  won: "won",
  postSale: "won",
  lost: "lost",
  void: "void",
};

/** What a deal in a stage of this kind stands for. */
export function statusOf(kind: StageKind): DealStatus {
  return statuses[kind];
}
