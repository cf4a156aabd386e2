import type { Step } from "../../kernel/index.js";
import type { Rubric } from "../../kpi/index.js";

/** The steps of a rubric as steps of the kernel: points add what they are before their bounds. */
export function rubricSteps({ steps = [] }: Rubric): readonly Step[] {
  return steps.map((step): Step => {
    if (step.kind !== "points") return step;
    const { id, when, amount } = step;
    return { kind: "add", id, ...(when === undefined ? {} : { when }), amount };
  });
}
