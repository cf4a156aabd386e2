import { compileStageModel } from "attainment/pipeline";
import type { StageModelLawId } from "attainment/testing";
import type { Breakage } from "./breakage.js";
import { broken, changed, changedAges, changedHistories, changedStays, model } from "./brokenStageModel.js";

type HistoryLawId = Extract<
  StageModelLawId,
  | "staysAdjoin"
  | "lastStayIsTheStanding"
  | "reversedWinsAreToldOnce"
  | "agesFollowTheirClocks"
  | "holdIsNoWayRound"
>;

/** For each law of histories, ages and returns into play, faults that it has to find. */
export const stageHistoryBreakages: Readonly<Record<HistoryLawId, readonly Breakage[]>> = {
  staysAdjoin: [
    broken(
      "a stay left out",
      changedHistories((history) => ({ ...history, stays: history.stays.slice(1) })),
    ),
    broken(
      "the day of leaving not counted, but the next",
      changedStays((stay) => ({ ...stay, days: stay.days === null ? null : stay.days + 1 })),
    ),
    broken(
      "a start invented where it is not known",
      changedStays((stay) => ({ ...stay, enteredOn: stay.enteredOn ?? "2026-01-01" })),
    ),
    broken(
      "every visit the first",
      changedStays((stay) => ({ ...stay, visit: 1 })),
    ),
    broken("the day after the end looked at", (sound) => ({
      history: (facts, options) => {
        const result = sound.history({ ...facts, asOf: "9999-12-31" }, options);
        return {
          ...result,
          histories: result.histories.map((each) => ({ ...each, stays: [...each.stays, ...each.stays] })),
        };
      },
    })),
  ],
  lastStayIsTheStanding: [
    broken("a history of today", (sound) => ({
      history: (facts, options) => sound.history({ ...facts, asOf: "9999-12-31" }, options),
    })),
    broken(
      "a closing that stands though the deal was opened again",
      changedHistories((history) => ({
        ...history,
        closings: history.closings.map((closing) => ({ ...closing, reversedOn: null })),
      })),
    ),
  ],
  reversedWinsAreToldOnce: [
    broken(
      "wins that were reversed not told",
      changed((result) => ({ ...result, reversedWins: [] })),
    ),
    broken(
      "the day of the win for that of its reversal",
      changed((result) => ({
        ...result,
        reversedWins: result.reversedWins.map((each) => ({ ...each, closedOn: each.reversedOn })),
      })),
    ),
  ],
  agesFollowTheirClocks: [
    broken(
      "late on the last day",
      changedAges((age) => (age.days === age.maxAgeDays ? { ...age, status: "late" } : age)),
    ),
    broken(
      "late though something is planned",
      changedAges((age) => (age.status === "paused" ? { ...age, status: "late" } : age)),
    ),
    broken(
      "one day too many",
      changedAges((age) => ({ ...age, days: age.days === null ? null : age.days + 1 })),
    ),
    broken("another clock", () => ({
      ages: compileStageModel({ ...model, ageClock: "lastActivity" }).ages,
    })),
  ],
  holdIsNoWayRound: [
    broken("a position that forgets where the deal stood", (sound) => ({
      move: (position, request) => sound.move({ ...position, lastOpenStageId: request.toStageId }, request),
    })),
    broken("nothing asked of a deal that comes back", (sound) => {
      const stages = model.stages.map(({ id, kind }) => ({ id, kind }));
      const loose = compileStageModel({ ...model, stages });
      return {
        move: (position, request) =>
          (position.lastOpenStageId === undefined ? sound : loose).move(position, request),
      };
    }),
  ],
};
