import { type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { ComponentsCode } from "./components/codes.js";
import type { CompiledComponent } from "./components/definition.js";

const PAY = "pay.";

/** What looks at measures and fields. */
interface Looking {
  readonly measures: readonly string[];
  readonly fields: readonly string[];
}

/** The parts of a plan that may look at the pay of its components. */
export interface PayLinks {
  readonly ids: readonly string[];
  readonly components: readonly CompiledComponent[];
  readonly steps: readonly Looking[];
  /** What decides before anything is paid, with its place. */
  readonly before: readonly { readonly ref: string; readonly fields: readonly string[] }[];
}

/**
 * The pay of the plan's own components (`pay.<component id>`) that its parts look at: it is known once the component is
 * paid, so that only what stands behind it may look at it. The plan's steps come after all components.
 */
export function linkPays({ ids, components, steps, before }: PayLinks, issues: Issue[]): ReadonlySet<string> {
  const own = new Map(ids.map((id, index) => [PAY + id, index]));
  const linked = new Set<string>();
  const look = (names: readonly string[], until: number, ref: string): void => {
    for (const name of new Set(names)) {
      const index = own.get(name);
      if (index === undefined) continue;
      if (index < until) linked.add(name);
      else issues.push(tooEarly(name, ref));
    }
  };
  for (const { ref, fields } of before) look(fields, 0, ref);
  for (const { id, ref, measures, fields } of components)
    look([...measures, ...fields], ids.indexOf(id), ref);
  for (const { measures, fields } of steps) look([...measures, ...fields], ids.length, "");
  return linked;
}

/** The measure that holds the pay of a component. */
export function payMeasure(componentId: string): string {
  return PAY + componentId;
}

function tooEarly(name: string, ref: string): Issue<ComponentsCode> {
  const message = `${quoted(name)} is not known yet where this is paid, because components are paid in the order of the plan. Put this behind that component.`;
  return issueOf<ComponentsCode>("incentives.pay_not_yet_known", ref, message, {
    measure: name.slice(0, 80),
  });
}
