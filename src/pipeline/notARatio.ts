import { comparison, formatDecimal, parseDecimal, scaled } from "../kernel/decimal/index.js";
import { type Issue, issueOf } from "../kernel/issue/index.js";
import type { StageModelDocumentCode } from "./codes.js";

/** A probability that is no ratio, of a stage or of a deal. */
export function notARatio(probability: string, path: string): Issue {
  const message = `The probability ${probability} is not between 0 and 1. ${adviceFor(probability)}`;
  return issueOf<StageModelDocumentCode>("pipeline.probability_out_of_range", path, message, { probability });
}

/** Most who write more than 1 mean percent. */
function adviceFor(probability: string): string {
  const decimal = parseDecimal(probability);
  if (typeof decimal === "string" || decimal.units < 0 || comparison(decimal, scaled(100, 0)) > 0)
    return "Write a ratio, such as 0.25 for 25 %.";
  const ratio = formatDecimal({ units: decimal.units, places: decimal.places + 2 });
  return `Write a ratio: ${ratio}, if ${probability} % is meant.`;
}
