import fc from "fast-check";
import type { CompiledLeadScoring, Lead, LeadScoring } from "../../../pipeline/index.js";
import { asLeadScoring } from "./asLeadScoring.js";

/**
 * What {@link leads} may give.
 *
 * @since 0.1.0
 */
export interface LeadConstraints {
  /** The most leads, 16 by default. */
  readonly maxLeads?: number;
}

/**
 * Leads to count and to score by one scoring: won, lost and open, in its stages and in none, of several teams and of none,
 * with few values for each field, so that many leads share one.
 *
 * @param scoring - A scoring of leads, as a document or compiled.
 * @param constraints - See {@link LeadConstraints}.
 * @returns An arbitrary of leads that the scoring accepts, valid by construction.
 * @throws AttainmentError with the issues of `compileLeadScoring`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileLeadScoring } from "attainment/pipeline";
 * import { leads } from "attainment/testing";
 * const scoring = compileLeadScoring({ kind: "leadScoring", id: "inbound", fields: [{ id: "source" }] });
 * const sample = fc.sample(leads(scoring), { seed: 42, numRuns: 50 });
 * sample.every((each) => scoring.safeCount(each).ok); // => true
 * ```
 * @since 0.1.0
 */
export function leads(
  scoring: CompiledLeadScoring | LeadScoring,
  { maxLeads = 16 }: LeadConstraints = {},
): fc.Arbitrary<readonly Lead[]> {
  const { stages, fields, teamField } = asLeadScoring(scoring).document;
  const draft = fc.record({
    outcome: fc.constantFrom("won" as const, "lost" as const, "lost" as const, "open" as const, null),
    stage: fc.nat(63),
    isUnplaced: fc.boolean(),
    team: fc.constantFrom("north", "north", "south", null),
    values: fc.array(value, { minLength: fields.length, maxLength: fields.length }),
    more: fc.array(value, { minLength: fields.length, maxLength: fields.length }),
  });
  return fc.array(draft, { maxLength: maxLeads, size: "max" }).map((drafts) =>
    drafts.map(({ outcome, stage, isUnplaced, team, values, more }, index): Lead => {
      const list = stages?.list ?? [];
      const stageId =
        isUnplaced && outcome !== "lost" ? null : (list[stage % Math.max(list.length, 1)]?.id ?? null);
      const own = fields.map(({ id, multiple }, place) => {
        const first = values[place] ?? null;
        const second = more[place] ?? null;
        const several = [first, second].flatMap((each) => each ?? []);
        return [id, multiple === true ? several : first] as const;
      });
      return {
        id: `lead-${index + 1}`,
        outcome,
        ...(stages === undefined ? {} : { [stages.field ?? "stageId"]: stageId }),
        ...(teamField === undefined ? {} : { [teamField]: team }),
        ...Object.fromEntries(own),
      };
    }),
  );
}

const value = fc.constantFrom("a", "a", "b", "c", 7, true, null);
