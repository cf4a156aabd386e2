import { rationalOf, roundRational, WHOLE } from "../../rational/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { attempt, type DistributionSubject, scenariosOf } from "./distributionCase.js";

/** Universal: slots, counts and groups. */
export function slotsSumToAll(subject: DistributionSubject): readonly Law[] {
  const statement =
    "The slots of a group, and those who stand in its levels, sum to its size; every group is somebody's.";
  return [
    lawOf("slotsSumToAll", statement, scenariosOf(subject), ({ items }) => {
      const result = attempt(subject, items);
      if (result === null) return null;
      const placed = result.items.filter(({ levelId }) => levelId !== null).length;
      const sizes = result.groups.reduce((sum, { size }) => sum + size, 0);
      return (
        difference([placed, items.length], [sizes, result.items.length]) ??
        firstOf(result.groups, ({ id, size, levels }) => {
          const slots = levels.reduce((sum, level) => sum + level.slots, 0);
          const count = levels.reduce((sum, level) => sum + level.count, 0);
          return difference([size, size], [slots, count], { group: id });
        })
      );
    }),
  ];
}

/** Of distributions by the largest remainder, without limits. */
export function slotsLieAroundTheirQuota(subject: DistributionSubject): readonly Law[] {
  const { slots = "largestRemainder", limits = [] } = subject.document;
  if (slots !== "largestRemainder" || limits.length > 0) return [];
  const statement = "The slots of a level are its quota, rounded down or up.";
  return [
    lawOf("slotsLieAroundTheirQuota", statement, scenariosOf(subject), ({ items }) =>
      firstOf(attempt(subject, items)?.groups ?? [], ({ size, levels }) =>
        firstOf(levels, ({ id, quota, slots: count }) => {
          const whole = (mode: "floor" | "ceil") =>
            Number(roundRational(rationalOf(quota), WHOLE, mode).over);
          const isNear = count === whole("floor") || count === whole("ceil");
          return isNear ? null : { expected: quota, found: count, level: id, size };
        }),
      ),
    ),
  ];
}

/** Of distributions with limits that are refused where they cannot be met. */
export function limitsAreKept(subject: DistributionSubject): readonly Law[] {
  const { limits = [], unmeetable = "refuse" } = subject.document;
  if (limits.length === 0 || unmeetable === "tell") return [];
  const statement = "The slots of the levels of a limit lie within it.";
  return [
    lawOf("limitsAreKept", statement, scenariosOf(subject), ({ items }) =>
      firstOf(attempt(subject, items)?.groups ?? [], (group) =>
        firstOf(group.limits, ({ levelIds, least, most }) => {
          const slots = group.levels
            .filter(({ id }) => levelIds.includes(id))
            .reduce((sum, level) => sum + level.slots, 0);
          return least <= slots && slots <= most ? null : { expected: [least, most], found: slots, levelIds };
        }),
      ),
    ),
  ];
}
