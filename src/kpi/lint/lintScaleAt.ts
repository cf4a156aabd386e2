import type { Scale } from "../../kernel/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { lintScale } from "../../kernel/scale/index.js";

/** What a scale has to say about itself, at its place in the document. */
export function lintScaleAt(scale: Scale, ref: string): readonly Issue[] {
  return lintScale(scale).map((issue) => ({ ...issue, path: `${ref}${issue.path}` }));
}
