import type { Period } from "../../kernel/calendar/index.js";
import type { ReadChange } from "./readChange.js";

/** The first day of a period on which a version is in force: one that begins before it is in force from its start. */
export function inForceFrom(change: ReadChange | null, { from }: Period): string {
  return change !== null && change.from > from ? change.from : from;
}
