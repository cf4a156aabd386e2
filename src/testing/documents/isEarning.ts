import type { CommissionComponent, Component, PayoutCurveComponent } from "../../incentives/index.js";

/** A component that pays by a measure over time. */
export type Earning = CommissionComponent | PayoutCurveComponent;

/** Whether a component pays by a measure over time. */
export function isEarning(component: Component): component is Earning {
  return component.kind === "commission" || component.kind === "payoutCurve";
}
