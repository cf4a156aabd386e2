import { type Issue, readDocument } from "../issue/index.js";
import { buildDistribution } from "./buildDistribution.js";
import type { DistributionRules } from "./distributionRules.js";
import { distributionSchema } from "./schema.js";

/** Reads a distribution that a call was handed; null where it is at fault, and then `issues` says why. */
export function readDistribution(document: unknown, issues: Issue[]): DistributionRules | null {
  const read = readDocument(document, distributionSchema);
  const built = read.ok ? buildDistribution(read.data, "/distribution") : read;
  if (built.ok) return built.data;
  for (const issue of built.issues)
    issues.push(read.ok ? issue : { ...issue, path: `/distribution${issue.path}` });
  return null;
}
