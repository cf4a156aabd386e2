import type { Fraction } from "../../kernel/decimal/index.js";
import type { Goal } from "../types.js";
import { type PeriodPart, periodParts } from "./periodParts.js";
import type { CascadePart } from "./types.js";

/** A goal of a level, with the parts that it was made of, from the first level down. */
export interface PlacedGoal {
  readonly goal: Goal;
  readonly parts: readonly string[];
}

/** A part of a level, read; without a weight where it has none. */
export interface ReadPart extends Omit<CascadePart, "weight" | "baseline"> {
  readonly path: string;
  readonly read: { readonly weight?: Fraction; readonly baseline?: Fraction };
}

/** The parts of a level that stand below a goal, in the order of the level; it looks at no others. */
export type PartsBelow = (placed: PlacedGoal) => readonly (ReadPart | PeriodPart)[];

/** Parts below every goal, and those under one of the parts that a goal was made of. */
export function namedBelow(parts: readonly ReadPart[]): PartsBelow {
  const groups = new Map<string | undefined, (readonly [place: number, part: ReadPart])[]>();
  for (const entry of parts.entries()) {
    const group = groups.get(entry[1].under);
    if (group === undefined) groups.set(entry[1].under, [entry]);
    else group.push(entry);
  }
  return ({ parts: above }) =>
    [undefined, ...new Set(above)]
      .flatMap((under) => groups.get(under) ?? [])
      .sort(([a], [b]) => a - b)
      .map(([, part]) => part);
}

/** The parts of the time in which a goal runs, with their weights in the whole period. */
export function timesBelow(by: "month" | "quarter", parts: readonly PeriodPart[]): PartsBelow {
  const known = new Map(parts.map((part) => [part.id, part]));
  return ({ goal }) => periodParts(goal.period, by).flatMap(({ id }) => known.get(id) ?? []);
}
