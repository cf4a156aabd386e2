import type { Plan } from "../types.js";
import type { PlanChange } from "./comparisonTypes.js";
import { pairedVersions, planLists } from "./planChanges.js";

/** The first plan with some of its changes toward the second made; it need not be a plan that compiles. */
export function hybridPlan(
  a: readonly Plan[],
  b: readonly Plan[],
  made: readonly PlanChange[],
): readonly Readonly<Record<string, unknown>>[] {
  return (pairedVersions(a, b) ?? []).map(([one, other]) => hybridOf(one, other, made));
}

function hybridOf(a: Plan, b: Plan, made: readonly PlanChange[]): Readonly<Record<string, unknown>> {
  const fields = new Map<string, unknown>(Object.entries(a));
  const target = new Map<string, unknown>(Object.entries(b));
  for (const { part, id } of made) {
    if (part !== "rule") continue;
    if (target.has(id)) fields.set(id, target.get(id));
    else fields.delete(id);
  }
  for (const { name, part } of planLists) {
    const ids = new Set(made.filter((change) => change.part === part).map(({ id }) => id));
    const isReordered = made.some((change) => change.part === "order" && change.id === name);
    const theirs: readonly Element[] = b[name] ?? [];
    const list = hybridList(a[name] ?? [], theirs, ids);
    const ordered = isReordered ? inOrderOf(list, theirs) : list;
    if (ordered.length > 0) fields.set(name, ordered);
    else fields.delete(name);
  }
  return Object.fromEntries(fields);
}

interface Element {
  readonly id: string;
}

/** The first list with the elements of these ids as the second has them, new ones behind what stands before them there. */
function hybridList(
  a: readonly Element[],
  b: readonly Element[],
  ids: ReadonlySet<string>,
): readonly Element[] {
  const target = new Map(b.map((element) => [element.id, element]));
  const list = a.flatMap((element) => {
    if (!ids.has(element.id)) return [element];
    const changed = target.get(element.id);
    return changed === undefined ? [] : [changed];
  });
  for (const [place, element] of b.entries()) {
    if (!ids.has(element.id) || list.some(({ id }) => id === element.id)) continue;
    const before = new Set(b.slice(0, place).map(({ id }) => id));
    const at = Math.max(-1, ...list.map(({ id }, index) => (before.has(id) ? index : -1)));
    list.splice(at + 1, 0, element);
  }
  return list;
}

/** Sorted as the other list is; what it does not have keeps its place behind what stood before it. */
function inOrderOf(list: readonly Element[], order: readonly Element[]): readonly Element[] {
  const places = new Map(order.map(({ id }, index) => [id, index]));
  const known = list.filter(({ id }) => places.has(id));
  const sorted = [...known].sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  let next = 0;
  return list.map((element) => (places.has(element.id) ? (sorted[next++] ?? element) : element));
}
