import { type DecimalInput, readDecimal } from "../kernel/decimal/index.js";
import type { Needs } from "../kernel/facts/index.js";
import { minorUnits } from "../kernel/money/index.js";
import type { Outcome } from "../kernel/trace/index.js";
import { askComponent } from "./askComponent.js";
import type { CompiledComponent } from "./components/definition.js";
import type { PlanVersions } from "./planVersions.js";

/** The least value of a component's measure at which its line reaches `target`; throws where the facts are at fault. */
export function invertPlan(
  plan: PlanVersions,
  componentId: unknown,
  target: DecimalInput,
  facts: unknown,
): Outcome {
  const wanted = readDecimal(target, "/target");
  return askComponent(plan, componentId, facts, needsWithoutOwn, ({ component, reading, version }) =>
    component.inverse(wanted, reading, minorUnits(version.plan.currency)),
  );
}

/** What a component looks at, apart from its own measure, which is what is looked for. */
function needsWithoutOwn({ measure, measures, fields }: CompiledComponent): Needs {
  // A component without a measure has no answer, whatever the facts are.
  if (measure === null) return { measures: [], fields: [] };
  const others = (names: readonly string[]) => names.filter((name) => name !== measure);
  return { measures: others(measures), fields: others(fields) };
}
