import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { issueOf } from "../../kernel/issue/index.js";
import type { ComponentsCode } from "./codes.js";
import { type DealPlace, readTariff, recordOf, type Tariff } from "./dealRule.js";
import { compileDealwise, type Dealings, dealwiseFields, lintDealwise } from "./dealwise.js";
import type { ComponentContext, ComponentDefinition } from "./definition.js";
import type { ManagerOverrideComponent } from "./types.js";

/** A manager's override: a rate on what the people below earned, by level. */
export const managerOverride: ComponentDefinition<ManagerOverrideComponent> = {
  personal: ["rateFactor", "cap"],
  schema: () =>
    z.strictObject({
      ...dealwiseFields(),
      kind: z.literal("managerOverride"),
      levels: z
        .array(z.strictObject({ level: z.int().min(1), rate: decimalLiteralSchema() }))
        .min(1, "An override needs a level to pay for. Add one."),
    }),
  inputs: ({ measure }) => [measure],
  compile: (document, context) => compileDealwise(document, context, dealingsOf(document, context), null),
  lint: (document, context) => lintDealwise(document, document.levels, context),
};

function dealingsOf(
  { levels, where }: ManagerOverrideComponent,
  { ref, issues }: ComponentContext,
): Dealings | null {
  const before = issues.length;
  const positions = new Map<number, number>();
  const tariffs = levels.flatMap((entry, index): readonly Tariff[] => {
    const at = `${ref}/levels/${index}`;
    if (positions.has(entry.level)) {
      const message = `Level ${entry.level} stands twice, so that it is not clear which rate it has. Keep one of the two.`;
      issues.push(
        issueOf<ComponentsCode>("incentives.duplicate_level", `${at}/level`, message, { level: entry.level }),
      );
    }
    positions.set(entry.level, index);
    const tariff = readTariff(entry, `level-${entry.level}`, at, issues);
    return tariff === null ? [] : [tariff];
  });
  if (issues.length > before) return null;
  return {
    tariffs,
    most: null,
    cap: null,
    looksAt: ({ role }) => role === "rollup",
    placesOf:
      () =>
      (credit): DealPlace => ({
        key: `${credit.level}/${recordOf(credit)}`,
        tariff: positions.get(credit.level) ?? null,
        isUndecided: false,
      }),
    // Of a total nobody can say how much of it a condition on deals leaves.
    ofTotal: tariffs.length === 1 && where === undefined ? (tariffs[0] ?? null) : null,
  };
}
