import { formatFraction } from "../../kernel/decimal/index.js";
import { constantFigure } from "../judge/figure.js";
import type { GoalNode } from "../tree/goalNode.js";
import { inForceFrom } from "./inForceFrom.js";
import { targetVersions } from "./targetOn.js";
import type { GoalTargetVersion } from "./types.js";

/** The versions of a target that is a constant, where it was changed or agreed; else none. */
export function versionTexts({ target, terms, period }: GoalNode): readonly GoalTargetVersion[] {
  const isAgreed = terms.agreement !== null && terms.agreement.terms.length > 0;
  if (target?.constant === undefined || (terms.changes.length === 0 && !isAgreed)) return [];
  const first = constantFigure(target.constant, "target", target.ref);
  return targetVersions(first, terms.changes).flatMap(({ change, figure }) =>
    figure.value === null
      ? []
      : [
          {
            from: inForceFrom(change, period),
            target: formatFraction(figure.value),
            ...(change === null ? {} : { reason: change.reason }),
          },
        ],
  );
}
