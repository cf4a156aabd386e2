import type { CalendarDate, Period } from "../kernel/calendar/index.js";
import type { Readings } from "../kernel/condition/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import type { Needs } from "../kernel/facts/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { GoalNode } from "./tree/goalNode.js";
import type { GoalResult, GoalTree } from "./types.js";

/** What a goal came to in exact numbers, for documents that read it as a measure. */
export interface GoalNumbers {
  readonly goalId: string;
  readonly key: string;
  readonly ownerId: string | null;
  readonly progress: Fraction | null;
  readonly actual: Fraction | null;
  readonly target: Fraction | null;
  /** The progress that is expected by now; null where nothing is. */
  readonly expected: Fraction | null;
}

/** A tree's result with its exact numbers. */
export interface JudgedGoals {
  readonly result: GoalResult;
  /** One entry a key and owner, of goals that run in the period; null numbers where several of one key do. */
  readonly numbers: readonly GoalNumbers[];
}

/** Whose measures a tree is judged by. */
export interface GoalReadings {
  readonly period: Period;
  /** Those of the person the facts are about. */
  readonly person: Readings;
  readonly personId: string | null;
  /** Those of everybody else who owns a goal. */
  readonly owners: ReadonlyMap<string, Readings>;
  /** The day to whose end the measures reach; absent: the last day of the period. */
  readonly on?: CalendarDate;
  /** The measures of an owner (null: of the person) in another period; undefined where they are not known. */
  readonly inPeriod?: (ownerId: string | null, period: Period) => Readings | undefined;
}

/** A goal tree that was built from its document: what a program evaluates. */
export interface GoalTreeFunction {
  readonly document: GoalTree;
  /** The goals that count, in the order of the document. */
  readonly goals: readonly GoalNode[];
  /** What goals for everybody, and goals of a person, need. */
  readonly needs: Needs;
  /** The measures among them that goals without an owner need: whoever the facts are about has to have them. */
  readonly everybodyNeeds: readonly string[];
  /** The keys of goals, as which a program knows them, sorted; with the unit of each. */
  readonly keys: readonly { readonly key: string; readonly unit: GoalTree["goals"][number]["unit"] }[];
  /** Says how far each goal is. With a trace it records one node, the outermost. */
  judge(readings: GoalReadings, trace?: Tracer): JudgedGoals;
  /**
   * The same of the goals that one person owns and of those for everybody, as a tree of their own. Each has the progress
   * that it has in the whole tree: one that rolls up goals of others needs their readings.
   */
  judgeFor(readings: GoalReadings, personId: string, trace?: Tracer): JudgedGoals;
}
