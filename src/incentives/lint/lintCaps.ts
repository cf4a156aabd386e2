import {
  comparison,
  type Decimal,
  formatDecimal,
  fractionOf,
  parseDecimal,
} from "../../kernel/decimal/index.js";
import type { Step } from "../../kernel/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { PlanLintCode } from "../codes.js";
import type { CompiledVersion } from "../compileVersion.js";
import { componentSteps } from "../components/registry.js";
import { amountOf } from "../rounding.js";

/** A number at which pay is cut, with its place. */
interface Cap {
  readonly at: Decimal;
  readonly path: string;
}

/** Caps that the rounding of lines passes: a cap of 99.99 in steps of 0.05 pays 100.00. */
export function lintCaps({ plan, at, rounding }: CompiledVersion): readonly Issue[] {
  const caps = [
    ...plan.components.flatMap((component, index) =>
      lastCap(componentSteps(component), `${at}/components/${index}/steps`),
    ),
    ...(plan.overrides ?? []).flatMap(({ cap }, index) => capOf(cap, `${at}/overrides/${index}/cap`)),
    ...lastCap(plan.steps ?? [], `${at}/steps`),
  ];
  return caps.flatMap(({ at, path }) => {
    const rounded = rounding.round(fractionOf(at));
    return comparison(rounded, at) > 0 ? [passed(path, formatDecimal(at), amountOf(rounded))] : [];
  });
}

/** The cap that is the last word of a list of steps, apart from those that leave what it cut as it is. */
function lastCap(steps: readonly Step[], path: string): readonly Cap[] {
  let caps: readonly Cap[] = [];
  for (const [index, step] of steps.entries())
    if (!passesOn.has(step.kind)) caps = step.kind === "cap" ? capOf(step.at, `${path}/${index}/at`) : [];
  return caps;
}

/** An open gate, and a rounding, of which the list itself speaks. */
const passesOn: ReadonlySet<Step["kind"]> = new Set(["gate", "round"]);

function capOf(literal: unknown, path: string): readonly Cap[] {
  const at = parseDecimal(literal);
  return typeof at === "object" ? [{ at, path }] : [];
}

function passed(path: string, cap: string, pay: string): Issue<PlanLintCode> {
  const message = `The line is rounded after the cap, so that a cap of ${cap} pays ${pay}. Write a cap that the rounding leaves as it is.`;
  return issueOf<PlanLintCode>("incentives.rounding_passes_cap", path, message, { cap, pay }, "warning");
}
