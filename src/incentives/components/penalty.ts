import * as z from "zod";
import {
  buildCondition,
  type ConditionFunction,
  conditionSchema,
  decimalLiteralSchema,
} from "../../kernel/condition/index.js";
import { type Decimal, type Fraction, fractionOf, readLiteral, ZERO } from "../../kernel/decimal/index.js";
import type { LineRounding } from "../rounding.js";
import { tracedAmount } from "../rounding.js";
import type {
  CompiledComponent,
  ComponentContext,
  ComponentDefinition,
  LineResult,
  Situation,
} from "./definition.js";
import { lintPenalty } from "./lintPenalty.js";
import { lossLiteral, lossOf, type PenaltyRule } from "./penaltyLoss.js";
import { plainLine } from "./plainLine.js";
import { repeatedPay } from "./repeatedPay.js";
import { traceWithheld } from "./traceWithheld.js";
import type { Loss, PenaltyComponent } from "./types.js";

/** A penalty: pay that is lost where a condition is met, never more than what it may take from. */
export const penalty: ComponentDefinition<PenaltyComponent> = {
  personal: [],
  schema: () =>
    z.strictObject({
      id: z.string().min(1),
      title: z.string().exactOptional(),
      kind: z.literal("penalty"),
      when: conditionSchema(),
      takes: lossSchema(),
      of: z.array(z.string().min(1)).min(1, "A penalty needs pay to take from. Name a component's pay."),
    }),
  inputs: ({ of, takes }) => [...of, ...("measure" in takes ? [takes.measure] : [])],
  compile: compilePenalty,
  lint: lintPenalty,
};

function lossSchema(): z.ZodType<Loss> {
  const decimal = decimalLiteralSchema();
  return z.union([
    z.strictObject({ amount: decimal }),
    z.strictObject({ rate: decimal, measure: z.string().min(1) }),
    z.strictObject({ share: decimal }),
  ]);
}

interface Penalty {
  readonly document: PenaltyComponent;
  readonly context: ComponentContext;
  readonly when: ConditionFunction;
  readonly rule: PenaltyRule;
  readonly rounding: LineRounding;
}

function compilePenalty(document: PenaltyComponent, context: ComponentContext): CompiledComponent | null {
  const { ref, issues, rounding } = context;
  const { id, title, of, takes } = document;
  const kind = "amount" in takes ? "amount" : "rate" in takes ? "rate" : "share";
  const value = readLiteral(lossLiteral(takes), `${ref}/takes/${kind}`, issues);
  const when = buildCondition(document.when, `${ref}/when`, "when");
  if (!when.ok) for (const issue of when.issues) issues.push(issue);
  const repeated = repeatedPay(of, `${ref}/of`);
  for (const issue of repeated) issues.push(issue);
  if (value === null || !when.ok || repeated.length > 0) return null;
  const measure = "measure" in takes ? takes.measure : null;
  const rule: PenaltyRule = { kind, value, measure, of, ref };
  const built: Penalty = { document, context, when: when.data, rule, rounding };
  return {
    id,
    ref,
    title,
    measure: null,
    measures: penalty.inputs(document),
    fields: when.data.fields,
    check: () => [],
    line: (situation) => lineOf(built, situation),
    withheld: (situation, reason, amount) => {
      traceWithheld(situation, ref, reason, amount);
      return plainLine(document, { amount, reason });
    },
    inverse: () => ({ value: null, reason: "no_measure", issues: [] }),
    target: null,
    // Nothing is lost by somebody who is at 100 %.
    payAtTarget: () => ({ pay: fractionOf(ZERO), changes: [] }),
  };
}

function lineOf(built: Penalty, { reading, trace }: Situation): LineResult {
  const { document, context, when, rule, rounding } = built;
  const verdict = when.judge(reading);
  const nothing: Fraction = fractionOf(ZERO);
  const since = trace?.mark();
  const loss = lossOf(rule, reading, verdict === "unmet" ? undefined : trace);
  // Where nothing is lost, nobody asks what would have been.
  if (verdict === "unmet")
    trace?.node({
      id: "notLost",
      kind: "constant",
      ref: context.ref,
      params: { value: nothing },
      value: nothing,
    });
  const inner = trace?.mark();
  when.judge(reading, trace);
  trace?.node(
    {
      id: "unless",
      kind: "condition",
      ref: `${context.ref}/when`,
      params: { join: "not" },
      value: opposite[verdict],
    },
    inner,
  );
  const exact = verdict === "met" ? loss : verdict === "unmet" ? nothing : null;
  trace?.node(
    { id: "lost", kind: "gate", ref: `${context.ref}/takes`, params: { set: nothing }, value: exact },
    since,
  );
  const amount: Decimal | null = exact === null ? null : rounding.round(exact);
  const value = amount && tracedAmount(amount);
  trace?.node({ id: "round", kind: "round", ref: rounding.ref, rounding: rounding.trace, value }, since);
  const reason = verdict === "missing" ? "missing_condition" : "missing_measure";
  const inputs = penalty.inputs(document).map((id) => ({ id, value: reading.measures.get(id) ?? null }));
  return plainLine(document, amount === null ? { amount, reason } : { amount }, {}, inputs);
}

const opposite = { met: "unmet", unmet: "met", missing: "missing" } as const;
