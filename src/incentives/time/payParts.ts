import type { Issue } from "../../kernel/issue/index.js";
import { issueOf, quoted } from "../../kernel/issue/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import type { CompiledComponent, LineResult, Situation } from "../components/definition.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { Participation } from "../participation.js";
import type { PayReadings } from "../payReadings.js";
import { type Standing, standingOf } from "../standing.js";
import type { TimeCode } from "./codes.js";
import { type ComponentPart, payComponent } from "./payComponent.js";

/** A part of a period, ready to be evaluated. */
export interface PreparedPart {
  readonly version: CompiledVersion;
  readonly reading: PlanReading;
  readonly participation: Participation;
}

/** The lines of a period that is evaluated in parts, and what is told of components that no line has. */
export interface PaidParts {
  readonly paid: readonly LineResult[];
  readonly ended: readonly Issue[];
}

/**
 * One line for each component. One that can be paid in parts is the sum of them, each under its own version and on its
 * own facts; any other is paid once, by `lineOf`: by the version and the facts at the end of the period.
 */
export function payParts(
  parts: readonly PreparedPart[],
  version: CompiledVersion,
  lineOf: (component: CompiledComponent) => LineResult,
  situationOf: (component: CompiledComponent) => Situation,
  pays: PayReadings,
): PaidParts {
  const standings = parts.map(({ version, participation, reading }) =>
    standingOf(version, participation, reading),
  );
  const ids = [version, ...parts.map((part) => part.version)].flatMap(({ components }) =>
    components.map(({ id }) => id),
  );
  const ended: Issue[] = [];
  const paid = [...new Set(ids)].flatMap((id) => {
    const last = version.components.find((component) => component.id === id);
    if (last !== undefined && last.perPart === undefined) return [lineOf(last)];
    const all = parts.flatMap((part, index) => partOf(part, id, standings[index], pays));
    const own = all.filter(({ component }) => component.perPart !== undefined);
    if (own.length < all.length) ended.push(endedIssue(id, version));
    const [first] = own;
    if (first === undefined) return [];
    return [pays.note(payComponent(own, situationOf(last ?? first.component), version))];
  });
  return { paid, ended };
}

function partOf(
  { version, reading }: PreparedPart,
  id: string,
  standing: Standing | undefined,
  pays: PayReadings,
): readonly ComponentPart[] {
  const component = version.components.find((each) => each.id === id);
  if (component === undefined || standing === undefined) return [];
  return [{ component, standing, reading: pays.on(reading), version: version.plan.version }];
}

/** What a component that is paid once a period would have paid, nobody can say after its version ended. */
function endedIssue(componentId: string, { plan }: CompiledVersion): Issue {
  const version = plan.version === undefined ? "the last version" : `version ${quoted(plan.version)}`;
  const message = `${quoted(componentId)} is paid once a period, and not part of ${version}, in force at its end, so that it pays nothing. Evaluate each part by itself if it is to pay.`;
  const params = { componentId: componentId.slice(0, 80) };
  return issueOf<TimeCode>("incentives.component_ended", "/period", message, params, "warning");
}
