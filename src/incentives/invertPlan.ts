import { type DecimalInput, readDecimal } from "../kernel/decimal/index.js";
import type { Needs } from "../kernel/facts/index.js";
import { attainmentError, capIssues, documentIssue, issueOf, quoted } from "../kernel/issue/index.js";
import { minorUnits } from "../kernel/money/index.js";
import type { Outcome } from "../kernel/trace/index.js";
import type { PlanFactsCode } from "./codes.js";
import type { CompiledVersion } from "./compileVersion.js";
import { readPlanFacts } from "./facts/readPlanFacts.js";
import type { PlanVersions } from "./planVersions.js";
import { prepare } from "./prepare.js";
import { standingOf } from "./standing.js";

/** The least value of a component's measure at which its line reaches `target`; throws where the facts are at fault. */
export function invertPlan(
  plan: PlanVersions,
  componentId: unknown,
  target: DecimalInput,
  facts: unknown,
): Outcome {
  const wanted = readDecimal(target, "/target");
  if (typeof componentId !== "string") throw noText();
  if (!plan.componentIds.has(componentId)) throw unknownComponent(componentId);
  const read = readPlanFacts(facts);
  if (!read.ok) throw attainmentError(capIssues(read.issues));
  const prepared = prepare(plan, read.data, (version) => needsOf(version, componentId));
  if (!("version" in prepared)) throw attainmentError(capIssues(prepared));
  const { version, reading, participation, faults } = prepared;
  const component = version.components.find(({ id }) => id === componentId);
  if (component === undefined) throw unknownComponent(componentId);
  if (faults.length > 0) throw attainmentError(capIssues(faults));
  const standing = standingOf(version, participation, reading);
  if (!standing.paid) return { value: null, reason: standing.reason, issues: [] };
  return component.inverse(wanted, reading, minorUnits(version.plan.currency));
}

/** What this component looks at, apart from its own measure, which is what is looked for. */
function needsOf({ components, eligibility }: CompiledVersion, componentId: string): Needs {
  const component = components.find(({ id }) => id === componentId);
  const others = (names: readonly string[]) => names.filter((name) => name !== component?.measure);
  // A component without a measure has no answer, whatever the facts are.
  if (component === undefined || component.measure === null)
    return { measures: [], fields: eligibility?.fields ?? [] };
  return {
    measures: others(component.measures),
    fields: [...others(component.fields), ...(eligibility?.fields ?? [])],
  };
}

function noText(): Error {
  const message = "The value must be of type string.";
  return attainmentError([
    documentIssue("document.wrong_type", "/componentId", message, { expected: "string" }),
  ]);
}

function unknownComponent(componentId: string): Error {
  const message = `The plan has no component ${quoted(componentId)} in this period. Name one of its components.`;
  return attainmentError([
    issueOf<PlanFactsCode>("incentives.unknown_component", "", message, {
      componentId: componentId.slice(0, 80),
    }),
  ]);
}
