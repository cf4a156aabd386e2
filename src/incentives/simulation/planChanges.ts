import { canonicalText } from "../canonicalText.js";
import type { Plan } from "../types.js";
import type { PlanChange } from "./comparisonTypes.js";

/** The lists of a plan whose elements are told apart by their ids, with what an element is called. */
export const planLists: readonly {
  readonly name: "components" | "steps" | "settlement";
  readonly part: "component" | "step" | "settlement";
}[] = [
  { name: "components", part: "component" },
  { name: "steps", part: "step" },
  { name: "settlement", part: "settlement" },
];

/** What of a plan changes no pay, or is told by itself. */
const APART: ReadonlySet<string> = new Set([
  "kind",
  "schemaVersion",
  "id",
  "title",
  "version",
  "effective",
  "currency",
  "targetIncentive",
  ...planLists.map(({ name }) => name),
]);

/**
 * What differs between two plans, version by version: the rules first, then components, steps and ledgers by their ids,
 * and where both have them in another order, that.
 */
export function planChanges(a: readonly Plan[], b: readonly Plan[]): readonly PlanChange[] {
  const pairs = pairedVersions(a, b);
  if (pairs === null) return [{ part: "versions", id: "versions", change: "changed" }];
  const found = new Map<string, PlanChange>();
  for (const [one, other] of pairs)
    for (const change of changesOf(one, other)) {
      const key = JSON.stringify([change.part, change.id]);
      const before = found.get(key);
      found.set(
        key,
        before === undefined || before.change === change.change ? change : { ...change, change: "changed" },
      );
    }
  const order = ["rule", "component", "step", "settlement", "order"];
  return [...found.values()].sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part));
}

/** The versions that stand for one another: of the same days; null where they do not. */
export function pairedVersions(
  a: readonly Plan[],
  b: readonly Plan[],
): readonly (readonly [a: Plan, b: Plan])[] | null {
  const pairs = a.flatMap((one, index) => {
    const other = b[index];
    return other === undefined || textOf(one.effective) !== textOf(other.effective)
      ? []
      : [[one, other] as const];
  });
  return pairs.length === a.length && a.length === b.length ? pairs : null;
}

function changesOf(a: Plan, b: Plan): readonly PlanChange[] {
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const rules = [...new Set([...left.keys(), ...right.keys()])]
    .filter((name) => !APART.has(name))
    .sort()
    .flatMap((id) => changeOf("rule", id, left.get(id), right.get(id)));
  return [
    ...rules,
    ...planLists.flatMap(({ name, part }) => listChanges(name, part, a[name] ?? [], b[name] ?? [])),
  ];
}

interface Element {
  readonly id: string;
}

function listChanges(
  name: string,
  part: PlanChange["part"],
  a: readonly Element[],
  b: readonly Element[],
): readonly PlanChange[] {
  const [left, right] = [byId(a), byId(b)];
  const ids = [...new Set([...left.keys(), ...right.keys()])];
  const elements = ids.flatMap((id) => changeOf(part, id, left.get(id), right.get(id)));
  const shared = (list: readonly Element[], other: ReadonlyMap<string, Element>) =>
    list.filter(({ id }) => other.has(id)).map(({ id }) => id);
  const isReordered = textOf(shared(a, right)) !== textOf(shared(b, left));
  return [...elements, ...(isReordered ? [{ part: "order", id: name, change: "changed" } as const] : [])];
}

function byId(list: readonly Element[]): ReadonlyMap<string, Element> {
  return new Map(list.map((element) => [element.id, element]));
}

function changeOf(part: PlanChange["part"], id: string, a: unknown, b: unknown): readonly PlanChange[] {
  if (textOf(a) === textOf(b)) return [];
  return [{ part, id, change: a === undefined ? "added" : b === undefined ? "removed" : "changed" }];
}

/** One text for equal values; a title changes no pay. */
function textOf(value: unknown): string {
  if (value === undefined) return "";
  const isTitled = typeof value === "object" && value !== null && "title" in value;
  return canonicalText(isTitled ? { ...value, title: null } : value);
}
