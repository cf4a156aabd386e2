import type { PlacedDeal } from "../counting/bookOf.js";

/** The last open stage that a deal was in, on hold included; null where its history tells none. */
export function lastOpenStage({ history: { stays } }: PlacedDeal): string | null {
  for (let index = stays.length - 1; index >= 0; index -= 1) {
    const stay = stays[index];
    if (stay?.meaning === "open" && stay.stageId !== null) return stay.stageId;
  }
  return null;
}
