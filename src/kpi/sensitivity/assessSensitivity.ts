import {
  addFractions,
  decimalIssue,
  type Fraction,
  formatFraction,
  fractionOf,
  multiplyFractions,
  ONE,
  parseDecimal,
  scaled,
  sign,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import { evaluateFacts, type FactsDoor, type PersonReading } from "../../kernel/facts/index.js";
import { type Issue, ownFields, pointer, quoted, type Result } from "../../kernel/issue/index.js";
import type { Incident } from "../incidents/types.js";
import { indicatorIds } from "../indicatorIds.js";
import { kpiIssue } from "../kpiIssue.js";
import type { ScoredPerson } from "../rubricFunction.js";
import type { RubricParts } from "../rubricParts.js";
import { scorePerson } from "../scorePerson.js";
import type { RubricResult } from "../types.js";
import type { IndicatorSensitivity, SensitivityResult } from "./types.js";

const PERCENT = fractionOf(scaled(101, 2));
const POINT = fractionOf(scaled(1, 2));

/** Scores a person once more for each indicator and each way to move it. */
export function assessSensitivity(
  parts: RubricParts,
  door: FactsDoor<readonly Incident[], RubricResult>,
  facts: unknown,
  options: unknown,
): Result<SensitivityResult> {
  const units = readUnits(parts, options);
  if (!units.ok) return units;
  return evaluateFacts(
    {
      ...door,
      run: (reading, incidents): SensitivityResult => {
        const now = scorePerson(parts, reading, undefined, incidents);
        const { result, unrounded } = now;
        const indicators = result.indicators.map((line): IndicatorSensitivity => {
          const { id, title, measure, contribution, status } = line;
          const unit = units.data.get(id) ?? fractionOf(ONE);
          const moved = (move: (value: Fraction) => Fraction) =>
            status === "rated"
              ? scoredWith(parts, movedReading(reading, measure, move), incidents, now)
              : null;
          const raised =
            status === "rated"
              ? scorePerson(parts, reading, undefined, incidents, { id, by: POINT }).unrounded
              : null;
          return {
            id,
            ...(title === undefined ? {} : { title }),
            contribution,
            perUnit: changeTo(
              moved((value) => addFractions(value, unit)),
              unrounded,
            ),
            unit: formatFraction(unit),
            perPercent: changeTo(
              moved((value) => multiplyFractions(value, PERCENT)),
              unrounded,
            ),
            perPoint: changeTo(raised, unrounded),
          };
        });
        const { rubricId, period, value, reason, issues } = result;
        return { rubricId, period, value, ...(reason === undefined ? {} : { reason }), indicators, issues };
      },
    },
    facts,
    undefined,
  );
}

/** The score of moved measures; null where a ratio is lost by them, since what a policy does then is no worth of theirs. */
function scoredWith(
  parts: RubricParts,
  reading: PersonReading,
  incidents: readonly Incident[],
  now: ScoredPerson,
): Fraction | null {
  const { result, unrounded } = scorePerson(parts, reading, undefined, incidents);
  const isLost = result.indicators.some(
    ({ status }, index) => status === "missing" && now.result.indicators[index]?.status === "rated",
  );
  return isLost ? null : unrounded;
}

function movedReading(
  reading: PersonReading,
  measure: string,
  move: (value: Fraction) => Fraction,
): PersonReading {
  const value = reading.measures.get(measure);
  if (value == null) return reading;
  return { ...reading, measures: new Map([...reading.measures, [measure, move(value)]]) };
}

function changeTo(after: Fraction | null, before: Fraction | null): string | null {
  return after === null || before === null ? null : formatFraction(subtractFractions(after, before));
}

function readUnits(parts: RubricParts, options: unknown): Result<ReadonlyMap<string, Fraction>> {
  const units = new Map<string, Fraction>();
  const issues: Issue[] = [];
  const known = indicatorIds(parts.document);
  const fields = options === undefined ? null : ownFields(options, "/options", issues, new Set(["units"]));
  const given = fields?.get("units");
  const own = given === undefined ? null : ownFields(given, "/options/units", issues);
  for (const [id, value] of own ?? []) {
    const path = `/options/units${pointer([id])}`;
    const decimal = parseDecimal(value);
    if (typeof decimal === "string") issues.push(decimalIssue(decimal, value, path));
    else if (!known.has(id) || sign(decimal) <= 0) {
      const message = `${quoted(id)} is no indicator of the rubric, or its unit is not above zero. Correct it.`;
      issues.push(kpiIssue("kpi.bad_unit", path, message, { id: id.slice(0, 80) }));
    } else units.set(id, fractionOf(decimal));
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: units };
}
