import { comparison, decimalIssue, ONE, parseDecimal, ZERO } from "../../kernel/decimal/index.js";
import { duplicateIds, type Issue } from "../../kernel/issue/index.js";
import { interopIssue } from "../interopIssue.js";
import type { CrmStage, StageTable } from "../types.js";

/** Every fault of a stage table that has passed its schema. */
export function checkStageTable({ stages }: StageTable, ref: string): readonly Issue[] {
  const keys = stages.map(({ key }) => ({ id: key }));
  return [
    ...duplicateIds(keys, `${ref}/stages`).map((issue) => ({
      ...issue,
      path: issue.path.replace(/\/id$/, "/key"),
    })),
    ...stages.flatMap((stage, index) => checkProbability(stage, `${ref}/stages/${index}/probability`)),
  ];
}

function checkProbability({ probability }: CrmStage, path: string): readonly Issue[] {
  if (probability === undefined) return [];
  const decimal = parseDecimal(probability);
  if (typeof decimal === "string") return [decimalIssue(decimal, probability, path)];
  if (comparison(decimal, ZERO) >= 0 && comparison(decimal, ONE) <= 0) return [];
  const message = `The probability ${probability} is not between 0 and 1. Write a ratio, such as 0.25 for 25 %.`;
  const params = { probability: String(probability) };
  return [interopIssue("interop.probability_out_of_range", path, message, params)];
}
