import { type Issue, issueOf } from "../../kernel/issue/index.js";
import { checkStageModel } from "../checkStageModel.js";
import type { StageModel } from "../types.js";
import type { ForecastCode } from "./codes.js";

/** Tells what is wrong with the model of a forecast, beyond its form. */
export function checkModel(model: StageModel | undefined, issues: Issue[]): void {
  if (model === undefined) return;
  const faults = checkStageModel(model, "/options/model");
  if (faults.length === 0) return;
  const message = `The stage model of the forecast has ${faults.length} faults. Compile it to see them, and mend them.`;
  issues.push(
    issueOf<ForecastCode>("pipeline.bad_forecast_model", "/options/model", message, { count: faults.length }),
    ...faults,
  );
}
