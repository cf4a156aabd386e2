import { payTotal } from "../person/payTotal.js";
import type { PersonClose } from "../types.js";

/** What people are paid now by all of their statements; null where somebody's pay is not known. */
export function payableOf(people: readonly PersonClose[], currency: string | null): string | null {
  const statements = people.flatMap((person) => person.statements);
  const amounts = statements.flatMap(({ payable }) => payable ?? []);
  const isKnown = people.every(({ value }) => value !== null) && amounts.length === statements.length;
  return isKnown ? payTotal(amounts, currency).text : null;
}
