import { type Fraction, fractionOf, ONE, readLiteral } from "../../kernel/decimal/index.js";
import { duplicateIds, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ForecastCode } from "./codes.js";
import type { CategoryForecastOptions, ForecastLine } from "./types.js";

/** A line that was read: the categories that count in it, and how much of each. */
export interface LineRule {
  readonly id: string;
  readonly title: string | undefined;
  readonly ref: string;
  readonly counts: readonly { readonly category: string; readonly by: Fraction; readonly isWhole: boolean }[];
}

/** The categories that are known by themselves, surest first. */
export const CATEGORIES: readonly string[] = [
  "closed",
  "commit",
  "mostLikely",
  "bestCase",
  "pipeline",
  "omitted",
];

/** Each line with the ones that are surer; what is open all together stands without what is closed. */
const cumulative: readonly ForecastLine[] = [
  { id: "closed", counts: ["closed"] },
  { id: "commit", counts: ["closed", "commit"] },
  { id: "mostLikely", counts: ["closed", "commit", "mostLikely"] },
  { id: "bestCase", counts: ["closed", "commit", "mostLikely", "bestCase"] },
  { id: "openPipeline", counts: ["commit", "mostLikely", "bestCase", "pipeline"] },
];

const single: readonly ForecastLine[] = CATEGORIES.filter((id) => id !== "omitted").map((id) => ({
  id,
  counts: [id],
}));

/** Reads the lines of a forecast, and which of them is the headline. */
export function readLines(
  lines: NonNullable<CategoryForecastOptions["lines"]>,
  headline: string,
  issues: Issue[],
): readonly LineRule[] {
  const own = lines === "cumulative" ? cumulative : lines === "single" ? single : lines;
  issues.push(...duplicateIds(own, "/options/lines"));
  if (!own.some(({ id }) => id === headline)) {
    const message = `The headline ${quoted(headline)} is none of the lines. Name one of ${own.map(({ id }) => quoted(id)).join(", ")}.`;
    issues.push(
      issueOf<ForecastCode>("pipeline.unknown_line", "/options/headline", message, {
        headline: headline.slice(0, 80),
      }),
    );
  }
  return own.map((line, index) => readLine(line, `/options/lines/${index}`, issues));
}

function readLine({ id, title, counts }: ForecastLine, path: string, issues: Issue[]): LineRule {
  const seen = new Set<string>();
  const read = counts.map((part, index) => {
    const at = `${path}/counts/${index}`;
    const category = typeof part === "string" ? part : part.category;
    if (seen.has(category)) {
      const message = `The category ${quoted(category)} stands twice in the line ${quoted(id)}. Name it once.`;
      issues.push(
        issueOf<ForecastCode>("pipeline.category_twice", at, message, { category: category.slice(0, 80) }),
      );
    }
    seen.add(category);
    if (typeof part === "string") return { category, by: fractionOf(ONE), isWhole: true };
    return { category, by: readLiteral(part.by, `${at}/by`, issues) ?? fractionOf(ONE), isWhole: false };
  });
  return { id, title, ref: path, counts: read };
}
