import type { Readings } from "../../kernel/condition/index.js";
import {
  addFractions,
  compareFractions,
  type Fraction,
  formatFraction,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import type { BuiltDevelopment, BuiltStanding } from "./buildDevelopment.js";
import type { CompetencyStanding } from "./types.js";

/** How a competency stands, and how far from its level; null where there is no verdict. */
export interface Standing {
  readonly competency: BuiltStanding;
  readonly shown: CompetencyStanding;
  readonly difference: Fraction | null;
}

/** Compares what a review printed with what the job asks for. */
export function compareLevels(built: BuiltDevelopment, readings: Readings): readonly Standing[] {
  return built.competencies.map((competency): Standing => {
    const level = competency.levels.find(({ when }) => when === null || when.judge(readings) === "met");
    const actual = readings.measures.get(competency.measure) ?? null;
    const difference = level === undefined || actual === null ? null : subtractFractions(actual, level.level);
    const title = level?.title;
    return {
      competency,
      difference,
      shown: {
        id: competency.id,
        ...(title === undefined ? {} : { title }),
        required: level === undefined ? null : formatFraction(level.level),
        actual: actual && formatFraction(actual),
        difference: difference && formatFraction(difference),
        verdict: level === undefined || actual === null ? null : verdictOf(built, level.level, actual),
        ...(level === undefined
          ? { reason: "no_level" }
          : actual === null
            ? { reason: "missing_measure" }
            : {}),
      },
    };
  });
}

function verdictOf(
  { strengthFrom }: BuiltDevelopment,
  required: Fraction,
  actual: Fraction,
): CompetencyStanding["verdict"] {
  if (compareFractions(actual, required) < 0) return "gap";
  return compareFractions(actual, addFractions(required, strengthFrom)) >= 0 ? "strength" : "met";
}
