import type { Chain, Payees } from "./creditingFunction.js";

/** Days on which somebody has a manager; null for none, and for an end that is open. */
export interface ManagerSpan {
  readonly from: string;
  readonly to: string | null;
  readonly managerId: string | null;
}

/** Everybody with their managers, from which the chain of managers of a day is found once. */
export function payeesOf(spans: ReadonlyMap<string, readonly ManagerSpan[]>): Payees {
  const known = new Map<string, Map<string, Chain>>();
  return Object.freeze({
    ids: new Set(spans.keys()),
    chainOf: (personId: string, date: string) => {
      const ofPerson = known.get(personId) ?? new Map<string, Chain>();
      known.set(personId, ofPerson);
      const found = ofPerson.get(date) ?? chainOf(spans, personId, date);
      ofPerson.set(date, found);
      return found;
    },
  });
}

function chainOf(spans: ReadonlyMap<string, readonly ManagerSpan[]>, personId: string, date: string): Chain {
  const above = new Set([personId]);
  for (let next = managerOf(spans, personId, date); next !== null; next = managerOf(spans, next, date)) {
    if (above.has(next)) return { managers: [...above].slice(1), cycle: ringOf([...above], next) };
    above.add(next);
  }
  return { managers: [...above].slice(1), cycle: null };
}

/** Those who lead each other, from the one at whom the way comes back to itself. */
function ringOf(above: readonly string[], again: string): readonly string[] {
  return above.slice(above.indexOf(again)).sort();
}

function managerOf(
  spans: ReadonlyMap<string, readonly ManagerSpan[]>,
  personId: string,
  date: string,
): string | null {
  const span = spans.get(personId)?.find(({ from, to }) => from <= date && (to === null || date < to));
  return span?.managerId ?? null;
}
