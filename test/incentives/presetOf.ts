import * as incentives from "attainment/incentives";

/** A ready document by the name that it is exported under. */
export function presetOf(name: string | undefined): unknown {
  const found = Object.entries(incentives).find(([each]) => each === name);
  if (found === undefined) throw new Error(`${name} is no ready document`);
  return found[1];
}
