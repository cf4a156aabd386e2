import { formatFraction } from "../../kernel/decimal/index.js";
import { constantFigure } from "../judge/figure.js";
import type { GoalNode } from "../tree/goalNode.js";
import { inForceFrom } from "../versions/inForceFrom.js";
import { targetVersions } from "../versions/targetOn.js";
import type { AgreedTerms } from "./foldAgreement.js";
import type { GoalAgreedVersion } from "./types.js";

/** The versions of a goal's target that were agreed, in order of the days from which they are in force. */
export function agreedVersions({ target, terms, period }: GoalNode): readonly GoalAgreedVersion[] {
  const [first] = terms.agreement?.terms ?? [];
  if (first === undefined || target?.constant === undefined) return [];
  const written = constantFigure(target.constant, "target", target.ref);
  return targetVersions(written, terms.changes).flatMap(({ change, figure }, index) => {
    const agreed: AgreedTerms | null = index === 0 ? first : (terms.changes[index - 1]?.terms ?? null);
    if (agreed === null || figure.value === null) return [];
    return [
      {
        from: inForceFrom(change, period),
        target: formatFraction(figure.value),
        ...(change === null ? {} : { reason: change.reason }),
        proposedBy: agreed.by,
        agreedBy: agreed.agreedBy,
        agreedOn: agreed.agreedOn,
      },
    ];
  });
}
