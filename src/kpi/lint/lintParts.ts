import type { Issue } from "../../kernel/issue/index.js";
import { sharesOf } from "../checkBounds.js";
import type { RubricParts } from "../rubricParts.js";
import { lintGrades } from "./lintGrades.js";
import { lintIndicators } from "./lintIndicators.js";
import { lintOrder } from "./lintOrder.js";
import { lintOwn } from "./lintOwn.js";
import { lintRounding } from "./lintRounding.js";
import { lintShares } from "./lintShares.js";

/** What is probably not meant in a sound rubric. */
export function lintParts(parts: RubricParts): readonly Issue[] {
  const indicators = parts.groups.flatMap((group) => group.indicators);
  return [
    ...lintIndicators(indicators, parts.ref),
    ...lintShares(parts, sharesOf(parts.groups, parts.weighting)),
    ...lintOrder(parts),
    ...lintOwn(parts),
    ...lintRounding(parts, indicators),
    ...lintGrades(parts),
  ];
}
