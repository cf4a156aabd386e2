import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { fractionOf, readLiteral, ZERO } from "../../kernel/decimal/index.js";
import { type DealPlace, readTariff, recordOf } from "./dealRule.js";
import { compileDealwise, type Dealings, dealPaySchema, dealwiseFields, lintDealwise } from "./dealwise.js";
import type { ComponentContext, ComponentDefinition } from "./definition.js";
import type { SpiffComponent } from "./types.js";

/** A SPIFF: a bounty for each deal that meets a condition. */
export const spiff: ComponentDefinition<SpiffComponent> = {
  personal: ["rateFactor", "cap"],
  schema: () =>
    z.strictObject({
      ...dealwiseFields(),
      kind: z.literal("spiff"),
      pays: dealPaySchema(),
      times: z.union([z.enum(["each", "once"]), z.strictObject({ atMost: z.int().min(1) })]),
      cap: decimalLiteralSchema().exactOptional(),
    }),
  inputs: ({ measure }) => [measure],
  // A bounty comes on top of what 100 % of a quota pays.
  compile: (document, context) =>
    compileDealwise(document, context, dealingsOf(document, context), {
      pay: fractionOf(ZERO),
      changes: [],
    }),
  lint: (document, context) => lintDealwise(document, [document.pays], context),
};

function dealingsOf(
  { pays, times, cap }: SpiffComponent,
  { ref, issues }: ComponentContext,
): Dealings | null {
  const tariff = readTariff(pays, "paid", `${ref}/pays`, issues);
  const most = cap === undefined ? null : readLiteral(cap, `${ref}/cap`, issues);
  if (tariff === null || (cap !== undefined && most === null)) return null;
  return {
    tariffs: [tariff],
    most: times === "each" ? null : times === "once" ? 1 : times.atMost,
    cap: most === null ? null : { value: most, ref: `${ref}/cap` },
    looksAt: () => true,
    placesOf:
      () =>
      (credit): DealPlace => ({ key: recordOf(credit), tariff: 0, isUndecided: false }),
    ofTotal: null,
  };
}
