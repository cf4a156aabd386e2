import { type Decimal, fractionOf, ZERO } from "../kernel/decimal/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { CompiledVersion } from "./compileVersion.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import type { Participation } from "./participation.js";
import { isEmployed } from "./time/employed.js";

/** Whether the person is paid; if not, what every line comes to and why. */
export type Standing =
  | { readonly paid: true }
  | {
      readonly paid: false;
      readonly reason: string;
      readonly amount: Decimal | null;
      /** Records why, below the node that is recorded `since`. */
      explain(trace: Tracer | undefined): { readonly since?: number };
    };

/** Nothing for somebody whom the plan is not for or who is not eligible; no value where that cannot be told. */
export function standingOf(
  version: CompiledVersion,
  participation: Participation,
  reading: PlanReading,
): Standing {
  const nothing = version.rounding.round(fractionOf(ZERO));
  const { verdict, issues } = participation;
  const [missing] = issues;
  if (verdict === "out") return withheld("not_participant", nothing);
  // The code of the issue is the reason, without its domain.
  if (verdict === "unknown") return withheld(missing?.code.split(".")[1] ?? "missing_attribute", null);
  const { employedOn } = version.plan;
  if (!isEmployed(employedOn, reading)) return withheld("not_employed", nothing);
  const { eligibility } = version;
  const eligible = eligibility?.judge(reading) ?? "met";
  if (eligible === "met") return { paid: true };
  const isUnmet = eligible === "unmet";
  return {
    paid: false,
    reason: isUnmet ? "not_eligible" : "missing_condition",
    amount: isUnmet ? nothing : null,
    explain: (trace) => {
      if (trace === undefined) return {};
      const since = trace.mark();
      eligibility?.judge(reading, trace);
      return { since };
    },
  };
}

function withheld(reason: string, amount: Decimal | null): Standing {
  return { paid: false, reason, amount, explain: () => ({}) };
}
