import * as z from "zod";
import { buildCondition, type ConditionFunction, conditionSchema } from "../../kernel/condition/index.js";
import { type Decimal, fractionOf, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { PlanFactsCode } from "../codes.js";
import { tracedAmount } from "../rounding.js";
import type { RecognitionComponent } from "../types.js";
import { awardSchema, awardText, type GivenAward, readAwards } from "./awards.js";
import type {
  CompiledComponent,
  ComponentContext,
  ComponentDefinition,
  LineResult,
  Situation,
} from "./definition.js";
import { lintAwards } from "./lintAwards.js";
import { plainLine } from "./plainLine.js";
import { traceWithheld } from "./traceWithheld.js";

/** Recognition: awards that are not money where the condition is met. Its line pays nothing. */
export const recognition: ComponentDefinition<RecognitionComponent> = {
  personal: [],
  schema: () =>
    z.strictObject({
      id: z.string().min(1),
      title: z.string().exactOptional(),
      kind: z.literal("recognition"),
      when: conditionSchema(),
      awards: z.array(awardSchema()).min(1, "A recognition needs something to award. Add an award."),
    }),
  inputs: () => [],
  compile: compileRecognition,
  lint: lintAwards,
};

interface Recognition {
  readonly document: RecognitionComponent;
  readonly context: ComponentContext;
  readonly when: ConditionFunction;
  readonly awards: readonly GivenAward[];
  readonly nothing: Decimal;
}

function compileRecognition(
  document: RecognitionComponent,
  context: ComponentContext,
): CompiledComponent | null {
  const { ref, issues, rounding } = context;
  const { id, title } = document;
  const awards = readAwards(document.awards, `${ref}/awards`, issues);
  const when = buildCondition(document.when, `${ref}/when`, "when");
  if (!when.ok) for (const issue of when.issues) issues.push(issue);
  if (awards === null || !when.ok) return null;
  const nothing = rounding.round(fractionOf(ZERO));
  const recognition: Recognition = { document, context, when: when.data, awards, nothing };
  return {
    id,
    ref,
    title,
    measure: null,
    measures: [],
    fields: when.data.fields,
    check: () => [],
    line: (situation) => lineOf(recognition, situation),
    withheld: (situation, reason, amount) => {
      traceWithheld(situation, ref, reason, amount);
      return plainLine(document, { amount, reason }, { awards: [] });
    },
    inverse: () => ({ value: null, reason: "no_measure", issues: [] }),
    target: null,
    payAtTarget: () => ({ pay: fractionOf(ZERO), changes: [] }),
  };
}

/** A title that cannot be judged must not cost anybody the total: the line is zero, and a warning says why. */
function lineOf({ document, context, when, awards, nothing }: Recognition, situation: Situation): LineResult {
  const { reading, trace } = situation;
  const since = trace?.mark();
  const verdict = when.judge(reading, trace);
  const given = verdict === "met" ? awards.map((award) => ({ ...award })) : [];
  const reason = verdict === "missing" ? "missing_condition" : undefined;
  const value = tracedAmount(nothing);
  trace?.node(
    {
      id: "awards",
      kind: "constant",
      ref: `${context.ref}/awards`,
      params: { value, awards: given.map(awardText) },
      value,
      note: reason,
    },
    since,
  );
  const line = plainLine(document, { amount: nothing, reason }, { awards: given });
  return reason === undefined ? line : { ...line, warnings: [undecided(document.id)] };
}

function undecided(id: string): Issue {
  const message = `Whether ${quoted(id)} is awarded cannot be said, because a fact of its condition is missing; pay is not touched. Give the fact and evaluate again.`;
  return issueOf<PlanFactsCode>(
    "incentives.undecided_recognition",
    "",
    message,
    { componentId: id.slice(0, 80) },
    "warning",
  );
}
