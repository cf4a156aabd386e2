import type { Needs } from "../kernel/facts/index.js";
import { attainmentError, capIssues, documentIssue, issueOf, quoted } from "../kernel/issue/index.js";
import type { Outcome } from "../kernel/trace/index.js";
import { attainmentsOf, withMeasures } from "./accumulation/linkedAttainments.js";
import type { PlanFactsCode } from "./codes.js";
import type { CompiledVersion } from "./compileVersion.js";
import type { CompiledComponent } from "./components/definition.js";
import { type PlanReading, readPlanFacts } from "./facts/readPlanFacts.js";
import { looksAtPay, withPaysBefore } from "./payReadings.js";
import type { PlanVersions } from "./planVersions.js";
import { prepare } from "./prepare.js";
import { standingOf } from "./standing.js";

/** What a question about one component works with. */
export interface Asked {
  readonly component: CompiledComponent;
  readonly reading: PlanReading;
  readonly version: CompiledVersion;
}

/** Finds the component that is asked about, and checks the facts; or says why the person is not paid by it. */
export function askComponent<Answer extends Outcome>(
  plan: PlanVersions,
  componentId: unknown,
  facts: unknown,
  needsOf: (component: CompiledComponent) => Needs,
  answer: (asked: Asked) => Answer,
): Answer | Outcome {
  if (typeof componentId !== "string") throw noText();
  if (!plan.componentIds.has(componentId)) throw unknownComponent(componentId);
  const read = readPlanFacts(facts);
  if (!read.ok) throw attainmentError(capIssues(read.issues));
  const prepared = prepare(plan, read.data, (version) => needsIn(version, componentId, needsOf));
  if (!("version" in prepared)) throw attainmentError(capIssues(prepared));
  const { version, reading, participation, faults, parts } = prepared;
  const component = version.components.find(({ id }) => id === componentId);
  if (component === undefined) throw unknownComponent(componentId);
  if (faults.length > 0) throw attainmentError(capIssues(faults));
  if (parts !== null) return { value: null, reason: "period_in_parts", issues: [] };
  const standing = standingOf(version, participation, reading);
  if (!standing.paid) return { value: null, reason: standing.reason, issues: [] };
  const linked = attainmentsOf(version.linked, version.components, () => reading);
  const known = withPaysBefore(version, component, withMeasures(reading, linked));
  return answer({ component, reading: known, version });
}

/** What the component looks at, with what the attainments that it looks at follow from. */
function needsIn(
  { components, eligibility, linked, linkedPays }: CompiledVersion,
  componentId: string,
  needsOf: (component: CompiledComponent) => Needs,
): Needs {
  const component = components.find(({ id }) => id === componentId);
  const eligible = eligibility?.fields ?? [];
  if (component === undefined) return { measures: [], fields: eligible };
  const { measures, fields } = needsOf(component);
  const isLinked = (name: string) => linked.includes(name) || linkedPays.has(name);
  const names = new Set([...measures, ...fields].filter(isLinked));
  // What a component was paid follows from all that those before it look at.
  const before = looksAtPay({ linkedPays }, { measures, fields })
    ? components.slice(0, components.indexOf(component))
    : [];
  const others = [...before, ...components.filter(({ id }) => names.has(`attainment.${id}`))];
  return {
    measures: [...measures, ...others.flatMap((other) => other.measures)].filter((name) => !isLinked(name)),
    fields: [
      ...[...fields, ...before.flatMap((other) => other.fields)].filter((name) => !isLinked(name)),
      ...eligible,
    ],
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
