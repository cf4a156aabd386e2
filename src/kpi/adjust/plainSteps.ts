import type { Step } from "../../kernel/index.js";
import { pointsName } from "./buildPoints.js";
import type { RubricStep } from "./types.js";

/** The steps of a rubric as steps of the kernel, each in its place: points are added under the name that they have. */
export function plainSteps(steps: readonly RubricStep[] = []): readonly Step[] {
  return steps.map((step) => {
    if (step.kind !== "points") return step;
    const { id, title, when } = step;
    return {
      kind: "add",
      id,
      ...(title === undefined ? {} : { title }),
      ...(when === undefined ? {} : { when }),
      amount: { measure: pointsName(id) },
    };
  });
}
