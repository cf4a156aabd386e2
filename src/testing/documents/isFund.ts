import type { Component } from "../../incentives/index.js";

/** A component that pays out of a fund of the whole group. */
export type Fund = Extract<Component, { readonly kind: "contest" | "teamPool" }>;

/** Whether a component pays out of a fund of the whole group. */
export function isFund(component: Component): component is Fund {
  return component.kind === "contest" || component.kind === "teamPool";
}
