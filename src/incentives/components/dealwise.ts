import * as z from "zod";
import {
  buildCondition,
  type ConditionFunction,
  conditionSchema,
  decimalLiteralSchema,
} from "../../kernel/condition/index.js";
import type { Condition } from "../../kernel/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { buildStepList } from "../buildStepList.js";
import { canRaise, isPositive } from "./canPay.js";
import { type ComponentFields, componentFields, type Optional } from "./componentFields.js";
import { type DealwiseComponent, dealLine, withheldDealLine } from "./dealLine.js";
import type { DealRule } from "./dealRule.js";
import type { DealwiseDocument } from "./dealwiseTypes.js";
import type { CompiledComponent, ComponentContext, TargetPay } from "./definition.js";
import { neverPays } from "./neverPays.js";
import type { DealPay } from "./types.js";

/** The schemas of the fields that such components have in common. */
export interface DealwiseFields extends ComponentFields {
  readonly measure: z.ZodType<string>;
  readonly where: Optional<Condition>;
}

/** The fields that components which pay deal by deal have in common. */
export function dealwiseFields(): DealwiseFields {
  return { ...componentFields(), measure: z.string().min(1), where: conditionSchema().exactOptional() };
}

/** What a deal pays: an amount or a rate. */
export function dealPaySchema(): z.ZodType<DealPay> {
  const decimal = decimalLiteralSchema();
  return z.union([z.strictObject({ amount: decimal }), z.strictObject({ rate: decimal })]);
}

/** What a kind of such a component says about its deals; null where that is at fault. */
export type Dealings = Omit<DealRule, "where">;

/** Compiles a component that pays deal by deal; `atTarget` is its pay at 100 %, null where nobody can say. */
export function compileDealwise(
  document: DealwiseDocument,
  context: ComponentContext,
  dealings: Dealings | null,
  atTarget: TargetPay | null,
): CompiledComponent | null {
  const { ref, issues, rounding } = context;
  const where = readWhere(document.where, `${ref}/where`, issues);
  const steps = buildStepList(document.steps, ref, issues);
  if (dealings === null || where === "faulty" || steps === null) return null;
  const component: DealwiseComponent = { document, context, rule: { ...dealings, where }, steps, rounding };
  const { id, title, measure } = document;
  return {
    id,
    ref,
    title,
    // Nobody can say of a total alone what it pays, so that it is no measure to look for.
    measure: null,
    perCredit: [measure],
    measures: [measure, ...steps.measures],
    fields: steps.fields,
    check: () => [],
    line: (situation) => dealLine(component, situation),
    withheld: (situation, reason, amount) => withheldDealLine(component, situation, reason, amount),
    inverse: () => ({ value: null, reason: "depends_on_deals", issues: [] }),
    target: null,
    payAtTarget: () => atTarget,
  };
}

function readWhere(
  where: Condition | undefined,
  ref: string,
  issues: Issue[],
): ConditionFunction | null | "faulty" {
  if (where === undefined) return null;
  const built = buildCondition(where, ref, "where");
  if (built.ok) return built.data;
  for (const issue of built.issues) issues.push(issue);
  return "faulty";
}

/** The warning where none of what deals pay is above zero. */
export function lintDealwise(
  { steps }: Pick<DealwiseDocument, "steps">,
  pays: readonly DealPay[],
  { ref }: ComponentContext,
): readonly Issue[] {
  const idle = !pays.some((pay) => isPositive("amount" in pay ? pay.amount : pay.rate));
  return idle && !canRaise(steps) ? [neverPays(ref)] : [];
}
