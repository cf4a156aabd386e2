import * as z from "zod";
import { buildCondition, conditionSchema, decimalLiteralSchema } from "../../kernel/condition/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { FundsCode } from "../funds/codes.js";
import { compiledFund } from "../funds/compiledFund.js";
import { groupUnit } from "../funds/groupUnit.js";
import { readFundSource } from "../funds/readFundSource.js";
import { type Pool, settlePool } from "../funds/settlePool.js";
import type { FundSource, TeamPoolComponent } from "../funds/types.js";
import type { ComponentContext, ComponentDefinition } from "./definition.js";
import { lintTeamPool } from "./teamPoolLint.js";

/** A team pool: a fund that is shared among everybody in the group. */
export const teamPool: ComponentDefinition<TeamPoolComponent> = {
  personal: [],
  schema: teamPoolSchema,
  group: ({ measure = null }) => ({ measure }),
  inputs: poolMeasures,
  compile: (document, context) => {
    const pool = readPool(document, context);
    if (pool === null) return null;
    return compiledFund({
      document,
      context,
      qualify: pool.rules.qualify,
      measures: poolMeasures(document),
      fields: pool.fund.when?.fields ?? [],
      needs: poolNeeds(document),
      settle: (entries, readings, trace) => settlePool(pool, entries, readings, trace),
      atTarget: null,
    });
  },
  lint: lintTeamPool,
};

type PoolSchema = z.ZodType<TeamPoolComponent> & z.core.$ZodTypeDiscriminable;

let schema: PoolSchema | undefined;

/** The schema of a team pool, built when it is first asked for. */
export function teamPoolSchema(): PoolSchema {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): PoolSchema {
  return z.strictObject({
    id: z.string().min(1),
    title: z.string().exactOptional(),
    kind: z.literal("teamPool"),
    fund: fundSchema(),
    when: conditionSchema().exactOptional(),
    share: z.enum(["equal", "weight", "value"]),
    measure: z.string().min(1).exactOptional(),
    qualify: conditionSchema().exactOptional(),
  });
}

function fundSchema(): z.ZodType<FundSource> {
  const decimal = decimalLiteralSchema();
  return z.union([decimal, z.strictObject({ measure: z.string().min(1), rate: decimal.exactOptional() })]);
}

/** What the entries of a pool must hold. */
export function poolNeeds({ share }: TeamPoolComponent): "value" | "weight" | null {
  return share === "equal" ? null : share;
}

/** The measures that the fund of a pool looks at. */
export function poolInputs({ fund }: TeamPoolComponent): readonly string[] {
  return typeof fund === "object" ? [fund.measure] : [];
}

function poolMeasures(pool: TeamPoolComponent): readonly string[] {
  return [...poolInputs(pool), ...(pool.measure === undefined ? [] : [pool.measure])];
}

/** Reads a team pool that has passed its schema; null where it is at fault. */
export function readPool(
  document: TeamPoolComponent,
  { ref, rounding, issues }: Pick<ComponentContext, "ref" | "rounding" | "issues">,
): Pool | null {
  const before = issues.length;
  const source = readFundSource(document.fund, `${ref}/fund`, rounding, issues);
  const when = document.when && buildCondition(document.when, `${ref}/when`, "when");
  if (when?.ok === false) for (const issue of when.issues) issues.push(issue);
  const qualify = document.qualify && buildCondition(document.qualify, `${ref}/qualify`, "qualify");
  if (qualify?.ok === false) for (const issue of qualify.issues) issues.push(issue);
  if (document.share === "value" && document.measure === undefined) issues.push(withoutMeasure(ref));
  if (source === null || issues.length > before) return null;
  return {
    fund: { source, when: when?.ok === true ? when.data : null, ref, rounding },
    rules: {
      share: document.share,
      qualify: qualify?.ok === true ? qualify.data : null,
      unit: groupUnit(rounding),
    },
  };
}

function withoutMeasure(ref: string): Issue<FundsCode> {
  const message =
    'A pool that is shared by value has to say which value. Name the measure, or share it "equal" or by "weight".';
  return issueOf<FundsCode>("incentives.pool_without_measure", `${ref}/share`, message);
}
