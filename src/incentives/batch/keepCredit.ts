import type { KeptCredit } from "./gathering.js";

/** Keeps a credit that is needed by itself, with where it stood. */
export function keepCredit(kept: Map<number, KeptCredit[]>, place: number, credit: KeptCredit): void {
  const list = kept.get(place);
  if (list === undefined) kept.set(place, [credit]);
  else list.push(credit);
}
