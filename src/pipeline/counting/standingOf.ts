import type { DealHistory } from "../history/types.js";
import type { Meaning } from "./meaningOf.js";

/** Where a deal stood at the end of a period. */
export interface Standing {
  readonly meaning: Meaning;
  /** Its stage; null where it had none, or where no more is known than that it was open. */
  readonly stageId: string | null;
  /** When it was closed; null where it was not, or where that is not known. */
  readonly closedOn: string | null;
}

/** Where a deal stands at the end of its history: its last stay, and the closing that still stands. */
export function standingOf({ stays, closings }: DealHistory): Standing {
  const last = stays.at(-1);
  const closing = closings.at(-1);
  return {
    meaning: last?.meaning ?? "unmapped",
    stageId: last?.stageId ?? null,
    closedOn: closing === undefined || closing.reversedOn !== null ? null : closing.closedOn,
  };
}
