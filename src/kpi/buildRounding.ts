import type { Rounding } from "../kernel/decimal/index.js";
import type { Rubric } from "./types.js";

/** How a score is rounded in the end, and where that is written. */
export interface FinalRounding {
  readonly rounding: Rounding & { readonly places: number };
  readonly ref: string;
}

/** To 2 places, a tie away from zero, unless the rubric says otherwise; null where its last step rounds already. */
export function buildRounding({ rounding, steps }: Rubric, ref: string): FinalRounding | null {
  if (rounding !== undefined)
    return { rounding: { places: rounding.places, mode: rounding.mode }, ref: `${ref}/rounding` };
  return endsRounded(steps) ? null : { rounding: { places: 2, mode: "halfUp" }, ref };
}

/** Whether every score leaves the steps rounded by the last of them. */
export function endsRounded(steps: Rubric["steps"]): boolean {
  const last = steps?.at(-1);
  return last?.kind === "round" && last.when === undefined;
}
