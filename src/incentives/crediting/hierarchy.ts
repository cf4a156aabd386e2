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
  const managers: string[] = [];
  for (let next = managerOf(spans, personId, date); next !== null; next = managerOf(spans, next, date)) {
    const above = [personId, ...managers];
    const again = above.indexOf(next);
    if (again >= 0) return { managers, cycle: above.slice(again).sort() };
    managers.push(next);
  }
  return { managers, cycle: null };
}

function managerOf(
  spans: ReadonlyMap<string, readonly ManagerSpan[]>,
  personId: string,
  date: string,
): string | null {
  const span = spans.get(personId)?.find(({ from, to }) => from <= date && (to === null || date < to));
  return span?.managerId ?? null;
}
