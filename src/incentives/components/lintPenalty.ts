import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { payMeasure } from "../linkPays.js";
import { isPositive } from "./canPay.js";
import type { ComponentsCode } from "./codes.js";
import type { ComponentContext } from "./definition.js";
import { neverPays } from "./neverPays.js";
import { lossLiteral } from "./penaltyLoss.js";
import type { PenaltyComponent } from "./types.js";

/** What is allowed but seldom meant in a penalty: one that takes nothing, and pay that another one takes as well. */
export function lintPenalty(
  { id, takes, of }: PenaltyComponent,
  { plan, ref }: ComponentContext,
): readonly Issue[] {
  const idle = isPositive(lossLiteral(takes)) ? [] : [neverPays(`${ref}/takes`)];
  const earlier = plan.components.slice(
    0,
    plan.components.findIndex((each) => each.id === id),
  );
  const overlaps = earlier.flatMap((other) => {
    if (other.kind !== "penalty" || of.includes(payMeasure(other.id))) return [];
    return other.of.some((name) => of.includes(name)) ? [overlap(other.id, `${ref}/of`)] : [];
  });
  return [...idle, ...overlaps];
}

function overlap(id: string, path: string): Issue<ComponentsCode> {
  const other = quoted(payMeasure(id));
  const message = `The penalty ${quoted(id)} may take from the same pay, so that both together may take more than it comes to. Add ${other} here, which is what that one took, unless that is meant.`;
  const params = { componentId: id.slice(0, 80) };
  return issueOf<ComponentsCode>("incentives.penalties_overlap", path, message, params, "warning");
}
