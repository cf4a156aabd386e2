import type { Period } from "../../kernel/calendar/index.js";
import { type Faults, type PersonReading, readPersonFacts } from "../../kernel/facts/index.js";
import type { Fields, Issue, LeftOut } from "../../kernel/issue/index.js";
import { type ReadAdjustment, readAdjustments } from "../adjustments/readAdjustments.js";
import { type ReadGroups, readGroups } from "../funds/readGroups.js";
import { type ReadTimeFacts, readTimeFacts, timeFactFields } from "../time/readTimeFacts.js";
import { type ReadCash, readCash } from "./readCash.js";
import { type CreditsByMeasure, type ReadCredits, readCredits } from "./readCredits.js";
import { type ReadState, readState } from "./readState.js";
import { sumCredits } from "./sumCredits.js";

/** The facts of one call, as far as they are sound. */
export interface PlanReading extends PersonReading, ReadTimeFacts {
  /** Of a part of a period that is evaluated in parts: the whole of it, and the measures that only this part has. */
  readonly whole?: Period;
  readonly partMeasures?: PersonReading["measures"];
  readonly credits: CreditsByMeasure;
  readonly state: ReadState | null;
  /** What customers paid, in canonical order. */
  readonly cash?: readonly ReadCash[];
  /** What is booked in the period, in the order of ids. */
  readonly adjustments?: readonly ReadAdjustment[];
  /** Everybody in the contests and team pools of the plan. */
  readonly groups?: ReadGroups;
  /** Whether there is a state that cannot be gone on with, so that nobody knows what a total came to before. */
  readonly stateGap?: boolean;
  /** Faults in single facts; the facts themselves are in `leftOut`. */
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
}

/** The facts, or every fault where the frame (period, person, state) cannot be relied on. */
export type ReadFacts =
  | { readonly ok: true; readonly data: PlanReading }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads the facts of one call by hand; see `ownFields` for the guards. */
export function readPlanFacts(facts: unknown): ReadFacts {
  const read = readPersonFacts(facts, [
    "credits",
    "state",
    "adjustments",
    "cash",
    "groups",
    ...timeFactFields,
  ]);
  if (!read.ok) return { ok: false, issues: [...read.issues, ...faultsOf(read.own)] };
  const { reading, own, issues, leftOut } = read.data;
  const frame: Issue[] = [];
  const given = own.get("state");
  // A null says that there is none, as a statement does that has no value.
  const state = given === undefined || given === null ? null : readState(given, frame);
  const groups = own.has("groups") ? readGroups(own.get("groups"), frame) : null;
  const time = readTimeFacts(own, reading.period, frame);
  const faults: Faults = { issues: [...issues], leftOut: [...leftOut] };
  const { credits, faulty } = own.has("credits")
    ? readCredits(own.get("credits"), reading, faults)
    : NO_CREDITS;
  const cash = own.has("cash") ? readCash(own.get("cash"), reading.period, faults) : [];
  const adjustments = own.has("adjustments")
    ? readAdjustments(own.get("adjustments"), reading.period, faults)
    : [];
  const measures = sumCredits(reading.measures, credits, faulty, faults);
  if (frame.length > 0) return { ok: false, issues: [...frame, ...faults.issues] };
  return {
    ok: true,
    data: {
      ...reading,
      ...time,
      measures,
      credits,
      state,
      ...(cash.length === 0 ? {} : { cash }),
      ...(adjustments.length === 0 ? {} : { adjustments }),
      ...(groups === null ? {} : { groups }),
      ...faults,
    },
  };
}

const NO_CREDITS: ReadCredits = { credits: new Map(), faulty: new Set() };

/** What is wrong with credits and state, where there is no period to hold them against. */
function faultsOf(own: Fields): readonly Issue[] {
  const frame: Issue[] = [];
  const faults: Faults = { issues: [], leftOut: [] };
  if ((own.get("state") ?? null) !== null) readState(own.get("state"), frame);
  if (own.has("groups")) readGroups(own.get("groups"), frame);
  readTimeFacts(own, null, frame);
  if (own.has("credits")) readCredits(own.get("credits"), null, faults);
  if (own.has("cash")) readCash(own.get("cash"), null, faults);
  if (own.has("adjustments")) readAdjustments(own.get("adjustments"), null, faults);
  return [...frame, ...faults.issues];
}
