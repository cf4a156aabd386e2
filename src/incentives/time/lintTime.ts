import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";
import type { TimeCode } from "./codes.js";

/** What a plan says about time and probably does not mean: a share that is taken off the pay twice. */
export function lintTime({ proration }: Plan, at: string): readonly Issue[] {
  const scales = proration?.scales ?? [];
  const other = (["target", "bounds"] as const).find((each) => scales.includes(each));
  if (other === undefined || !scales.includes("payout")) return [];
  const message = `Both ${other} and payout are scaled, so that a half of the period pays a quarter. Keep one of the two.`;
  return [
    issueOf<TimeCode>("incentives.scaled_twice", `${at}/proration/scales`, message, { other }, "warning"),
  ];
}
