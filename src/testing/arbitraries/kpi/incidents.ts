import fc from "fast-check";
import { addDays, parsePeriod } from "../../../kernel/index.js";
import type { Incident, Rubric } from "../../../kpi/index.js";
import { maybe, written } from "../maybe.js";
import { indicatorsOf } from "./indicatorsOf.js";

/** An incident before its period is known: so many days from its start or its end. */
export interface Happening {
  readonly ruleId: string;
  readonly indicatorId: string | undefined;
  readonly ofEnd: boolean;
  readonly days: number;
}

/** Up to 5 incidents that the rules of a rubric know; none where it has no rules. */
export function happenings(rubric: Rubric): fc.Arbitrary<readonly Happening[]> {
  const rules = (rubric.incidents?.rules ?? []).map(({ id }) => id);
  if (rules.length === 0) return fc.constant([]);
  const indicators = indicatorsOf(rubric).map(({ id }) => id);
  const happening = fc.record({
    ruleId: fc.constantFrom(...rules),
    indicatorId: maybe(fc.constantFrom(...indicators), 2),
    ofEnd: fc.boolean(),
    days: fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -400, max: 100 })),
  });
  return fc.array(happening, { maxLength: 5 });
}

/** The incidents with their dates. */
export function incidentsIn(period: string, happened: readonly Happening[]): readonly Incident[] {
  const { from, to } = parsePeriod(period);
  return happened.map(({ ruleId, indicatorId, ofEnd, days }, index) =>
    written({
      id: `incident-${index + 1}`,
      occurredOn: addDays(ofEnd ? to : from, days),
      ruleId,
      indicatorId,
    }),
  );
}
