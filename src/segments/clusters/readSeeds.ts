import { type Decimal, decimalIssue, parseDecimal } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ClustersCode } from "./codes.js";
import type { Point } from "./readPoints.js";
import type { ClusterOptions } from "./types.js";

/** Where each cluster starts; faults go to `issues`. */
export function readSeeds(
  { seeds, fields }: ClusterOptions,
  points: readonly Point[],
  issues: Issue[],
): readonly (readonly Decimal[])[] {
  const known = new Map(points.map(({ customerId, values }) => [customerId, values]));
  const taken = new Set<string>();
  return seeds.flatMap((seed, index) => {
    const path = `/options/seeds/${index}`;
    if (typeof seed !== "string") return readPoint(seed, fields.length, path, issues) ?? [];
    const found = known.get(seed);
    if (found === undefined || taken.has(seed)) {
      const why = found === undefined ? "is none of the customers" : "is a seed already";
      const message = `The seed ${quoted(seed)} ${why}. Name another customer, or write a point.`;
      issues.push(badSeed(path, message));
    }
    taken.add(seed);
    return found === undefined ? [] : [found];
  });
}

function readPoint(
  point: Exclude<ClusterOptions["seeds"][number], string>,
  count: number,
  path: string,
  issues: Issue[],
): readonly [readonly Decimal[]] | null {
  if (point.length !== count) {
    const message = `A seed has one number for each of the ${count} fields, and this one has ${point.length}. Write as many.`;
    issues.push(badSeed(path, message));
    return null;
  }
  const values = point.flatMap((literal, index) => {
    const decimal = parseDecimal(literal);
    if (typeof decimal === "object") return [decimal];
    issues.push(decimalIssue(decimal, literal, `${path}/${index}`));
    return [];
  });
  return values.length === count ? [values] : null;
}

function badSeed(path: string, message: string): Issue {
  return issueOf<ClustersCode>("segments.bad_seed", path, message);
}
