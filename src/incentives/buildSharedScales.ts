import { duplicateIds, type Issue } from "../kernel/issue/index.js";
import { buildScale } from "../kernel/scale/index.js";
import type { PlanScale } from "./components/definition.js";
import type { Plan } from "./types.js";

/** Builds the scales that components share, each once. */
export function buildSharedScales(
  { scales = [] }: Plan,
  at: string,
  issues: Issue[],
): ReadonlyMap<string, PlanScale> {
  const built = new Map<string, PlanScale>();
  for (const [index, document] of scales.entries()) {
    const ref = `${at}/scales/${index}`;
    const scale = buildScale(document, ref);
    if (scale.ok) built.set(document.id, { document, ref, scale: scale.data });
    else for (const issue of scale.issues) issues.push(issue);
  }
  issues.push(...duplicateIds(scales, `${at}/scales`));
  return built;
}
