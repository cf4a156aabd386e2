import { readdirSync, readFileSync } from "node:fs";
import { compileTraining, type TrainingPlan } from "attainment/reviews";
import { describe, expect, test } from "vitest";
import { root } from "../../../scripts/entries.js";

/** A plan as people read it: a line for each course. */
interface Expected {
  readonly courses: readonly string[];
  readonly notPlanned: readonly string[];
  readonly unmetNeeds: readonly string[];
  readonly hours: string;
  readonly hoursLeft: string | null;
  readonly cost: string;
}

interface Scenario {
  readonly title: string;
  readonly training: unknown;
  readonly request: unknown;
  readonly expected: Expected;
}

const folder = `${root}test/golden/training`;

for (const file of readdirSync(folder)) {
  const scenario: Scenario = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  describe(file, () => {
    test(scenario.title, () => {
      const planned = compileTraining(scenario.training).safePlan(scenario.request);
      expect(planned.ok ? asRead(planned.data) : planned.issues).toEqual(scenario.expected);
    });
  });
}

function asRead({ courses, notPlanned, unmetNeeds, hours, hoursLeft, cost }: TrainingPlan): Expected {
  return {
    courses: courses.map(({ personId, courseId, need, session }) => {
      const why = need?.isMandatory === true ? `due ${need.dueOn}` : `urgency ${need?.urgency ?? "none"}`;
      return `${personId} ${courseId} ${why}${session === null ? "" : ` on ${session.on}`}`;
    }),
    notPlanned: notPlanned.map(
      ({ personId, need, reason, hours: takes }) => `${personId} ${need.courseId} ${reason} (${takes} hours)`,
    ),
    unmetNeeds: unmetNeeds.map(({ personId, id, reason }) => `${personId} ${id} ${reason}`),
    hours,
    hoursLeft,
    cost,
  };
}
