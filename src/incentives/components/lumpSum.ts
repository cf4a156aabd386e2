import * as z from "zod";
import {
  buildCondition,
  type ConditionFunction,
  conditionSchema,
  decimalLiteralSchema,
  type Readings,
} from "../../kernel/condition/index.js";
import { type Fraction, fractionOf, readLiteral, ZERO } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { personalTerms } from "../accumulation/termsOf.js";
import { buildStepList } from "../buildStepList.js";
import { componentTime } from "../time/componentTime.js";
import { lineTime } from "../time/lineTime.js";
import { withPayout } from "../time/timedTerms.js";
import type { LumpSumComponent } from "../types.js";
import { componentFields } from "./componentFields.js";
import type {
  CompiledComponent,
  ComponentContext,
  ComponentDefinition,
  LineResult,
  PayValue,
  Situation,
  TargetPay,
} from "./definition.js";
import { type Finish, finishPay } from "./finishPay.js";
import { neverPays } from "./neverPays.js";
import { plainLine } from "./plainLine.js";
import { steppedAtTarget } from "./steppedAtTarget.js";
import { traceWithheld } from "./traceWithheld.js";

/** A lump sum: the amount where the condition is met, nothing where it is not, null where it is missing. */
export const lumpSum: ComponentDefinition<LumpSumComponent> = {
  personal: ["rateFactor", "cap"],
  schema: () =>
    z.strictObject({
      ...componentFields(),
      kind: z.literal("lumpSum"),
      amount: decimalLiteralSchema(),
      when: conditionSchema(),
    }),
  inputs: () => [],
  compile: compileLumpSum,
  lint: ({ amount }, { ref, issues }) => {
    const value = readLiteral(amount, `${ref}/amount`, [...issues]);
    return value !== null && value.numerator.units > 0 ? [] : [neverPays(`${ref}/amount`)];
  },
};

interface LumpSum extends Finish {
  readonly document: LumpSumComponent;
  readonly context: ComponentContext;
  readonly amount: Fraction;
  readonly when: ConditionFunction;
}

function compileLumpSum(document: LumpSumComponent, context: ComponentContext): CompiledComponent | null {
  const { ref, issues, rounding } = context;
  const { id, title } = document;
  const amount = readLiteral(document.amount, `${ref}/amount`, issues);
  const when = buildCondition(document.when, `${ref}/when`, "when");
  if (!when.ok) for (const issue of when.issues) issues.push(issue);
  const steps = buildStepList(document.steps, ref, issues);
  if (amount === null || !when.ok || steps === null) return null;
  const lump: LumpSum = { document, context, amount, when: when.data, steps, rounding };
  return {
    id,
    ref,
    title,
    measure: null,
    measures: steps.measures,
    fields: [...when.data.fields, ...steps.fields],
    check: () => [],
    line: (situation) => lineOf(lump, situation),
    withheld: (situation, reason, value) => {
      traceWithheld(situation, ref, reason, value);
      return plainLine(document, { amount: value, reason });
    },
    inverse: () => ({ value: null, reason: "no_measure", issues: [] }),
    target: null,
    payAtTarget: (readings) => payAtTarget(lump, readings),
  };
}

function lineOf(lump: LumpSum, { reading, trace }: Situation): LineResult {
  const since = trace?.mark() ?? 0;
  const { personal: overrides, timing } = lump.context;
  const time = componentTime(timing, { id: lump.document.id, scaled: ["payout"] }, reading, null);
  const personal = withPayout(personalTerms(overrides, reading.personId), time);
  const pay = finishPay(payOf(lump, reading, trace), lump, personal, reading, trace, since);
  const result = plainLine(lump.document, pay);
  return { ...result, line: { ...result.line, ...lineTime(time) } };
}

function payOf({ amount, when, context }: LumpSum, readings: Readings, trace?: Tracer): PayValue {
  const since = trace?.mark();
  const nothing = fractionOf(ZERO);
  trace?.node({
    id: "unmet",
    kind: "constant",
    ref: context.ref,
    params: { value: nothing },
    value: nothing,
  });
  const verdict = when.judge(readings, trace);
  const exact = verdict === "met" ? amount : verdict === "unmet" ? nothing : null;
  // A gate that sets the amount: one whose condition is missing has no value, which is what a lump sum does.
  trace?.node(
    { id: "amount", kind: "gate", ref: `${context.ref}/amount`, params: { set: amount }, value: exact },
    since,
  );
  return exact === null ? { exact, reason: "missing_condition" } : { exact };
}

/** Where the condition looks at what 100 % does not settle, nobody can say. */
function payAtTarget(lump: LumpSum, readings: Readings): TargetPay | null {
  const before = payOf(lump, readings);
  return before.exact === null ? null : steppedAtTarget(before, lump.steps, readings);
}
