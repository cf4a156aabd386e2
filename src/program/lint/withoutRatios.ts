import { comparison, ONE, parseDecimal } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { Rubric } from "../../kpi/index.js";
import type { Program } from "../types.js";

/** Findings without the ones that take a score for 85 of 100 which the program says is out of 1: a factor after all. */
export function withoutRatios(issues: readonly Issue[], { rubrics = [] }: Program): readonly Issue[] {
  const ratios = new Set(rubrics.filter(isOutOfOne).map(({ id }) => `kpi.${id}`));
  return issues.filter(
    ({ code, params }) => code !== "incentives.score_as_factor" || !ratios.has(String(params.measure)),
  );
}

function isOutOfOne({ outOf }: Pick<Rubric, "outOf">): boolean {
  const decimal = parseDecimal(typeof outOf === "object" ? outOf.to : outOf);
  return typeof decimal === "object" && comparison(decimal, ONE) === 0;
}
