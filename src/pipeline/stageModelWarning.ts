import { type Issue, issueOf } from "../kernel/issue/index.js";
import type { StageModelLintCode } from "./codes.js";
import type { Stage } from "./types.js";

/** What is allowed in a stage model but seldom meant; of one stage, where one is given. */
export function warning(code: StageModelLintCode, path: string, message: string, stage?: Stage): Issue {
  const params = stage === undefined ? {} : { stageId: stage.id.slice(0, 80) };
  return issueOf<StageModelLintCode>(code, path, message, params, "warning");
}
