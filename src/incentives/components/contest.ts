import * as z from "zod";
import { buildCondition, conditionSchema, decimalLiteralSchema } from "../../kernel/condition/index.js";
import { fractionOf, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import { awardPrizes, type PrizeRules } from "../funds/awardPrizes.js";
import type { FundsCode } from "../funds/codes.js";
import { compiledFund } from "../funds/compiledFund.js";
import { groupUnit } from "../funds/groupUnit.js";
import { readPrizes } from "../funds/prizeTable.js";
import type { ContestComponent, Prize } from "../funds/types.js";
import { lintContest } from "./contestLint.js";
import type { ComponentContext, ComponentDefinition } from "./definition.js";

/** A contest: prizes by place among everybody in the group. */
export const contest: ComponentDefinition<ContestComponent> = {
  personal: [],
  schema: contestSchema,
  group: ({ measure }) => ({ measure }),
  inputs: ({ measure }) => [measure],
  compile: (document, context) => {
    const rules = readContest(document, context);
    if (rules === null) return null;
    return compiledFund({
      document,
      context,
      qualify: rules.qualify,
      measures: [document.measure],
      fields: [],
      needs: "value",
      settle: (entries) => awardPrizes(rules, entries),
      // What a contest pays is no part of what 100 % of a quota pays.
      atTarget: { pay: fractionOf(ZERO), changes: [] },
    });
  },
  lint: lintContest,
};

type ContestSchema = z.ZodType<ContestComponent> & z.core.$ZodTypeDiscriminable;

let schema: ContestSchema | undefined;

/** The schema of a contest, built when it is first asked for. */
export function contestSchema(): ContestSchema {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): ContestSchema {
  return z.strictObject({
    id: z.string().min(1),
    title: z.string().exactOptional(),
    kind: z.literal("contest"),
    measure: z.string().min(1),
    best: bestSchema().exactOptional(),
    prizes: z.array(prizeSchema()).min(1, "A contest needs a prize. Add one."),
    ties: z.enum(["share", "tieBreak", "higherPrize"]).exactOptional(),
    tieBreak: z
      .strictObject({ field: z.string().min(1), best: bestSchema().exactOptional() })
      .exactOptional(),
    qualify: conditionSchema().exactOptional(),
  });
}

function bestSchema() {
  return z.enum(["highest", "lowest"]);
}

function prizeSchema(): z.ZodType<Prize> {
  const place = z.int().min(1).max(1_000_000);
  return z.strictObject({ place, to: place.exactOptional(), amount: decimalLiteralSchema() });
}

/** Reads a contest that has passed its schema; null where it is at fault. */
export function readContest(
  document: ContestComponent,
  { ref, rounding, issues }: Pick<ComponentContext, "ref" | "rounding" | "issues">,
): PrizeRules | null {
  const before = issues.length;
  const prizes = readPrizes(document.prizes, `${ref}/prizes`, rounding, issues);
  const qualify = document.qualify && buildCondition(document.qualify, `${ref}/qualify`, "qualify");
  if (qualify?.ok === false) for (const issue of qualify.issues) issues.push(issue);
  if ((document.ties === "tieBreak") !== (document.tieBreak !== undefined)) issues.push(mismatch(ref));
  if (prizes === null || issues.length > before) return null;
  const { best, ties, tieBreak } = document;
  return {
    ...(best === undefined ? {} : { best }),
    ...(ties === undefined ? {} : { ties }),
    ...(tieBreak === undefined ? {} : { tieBreak }),
    prizes,
    qualify: qualify?.ok === true ? qualify.data : null,
    unit: groupUnit(rounding),
  };
}

function mismatch(ref: string): Issue<FundsCode> {
  const message =
    'Equal values are settled by a second one only where ties is "tieBreak" and tieBreak names its field. Write both, or neither.';
  return issueOf<FundsCode>("incentives.tie_break_mismatch", ref, message);
}
