import { deepFreeze } from "../../kernel/issue/index.js";
import type { StageModel } from "../types.js";
import { saleMetrics } from "./saleMetrics.js";

/**
 * The stages of a sales process in Fxiaoke (商机2.0), by their labels, and behind them the closed values of `sales_status`:
 * there a deal is closed by its status and not by its stage, so that a deal with the status 赢单, 输单 or 无效 stands
 * there, wherever its `sales_stage` was.
 *
 * The option values of `sales_stage` are those of the tenant: translate them to these, or write a copy with them.
 * Probabilities, forecast categories, roles and criteria were not to be seen, and are left out. The process is an ordered
 * one: skipping is refused.
 *
 * @example
 * ```ts
 * import { compileStageModel, fxiaokeSale } from "attainment/pipeline";
 * const sale = compileStageModel(fxiaokeSale);
 * sale.process.movesFrom("签约").map(({ to }) => to).slice(-3); // => ["赢单", "输单", "无效"]
 * ```
 * Source of the fields: https://fxiaoke.apifox.cn/api-12896272
 * @since 0.1.0
 */
export const fxiaokeSale: StageModel = /* @__PURE__ */ deepFreeze({
  kind: "stageModel",
  id: "fxiaokeSale",
  title: "纷享销客 商机2.0",
  version: "1",
  stages: [
    { id: "线索", kind: "open" },
    { id: "需求确认", kind: "open" },
    { id: "POC", kind: "open" },
    { id: "方案确认", kind: "open" },
    { id: "合同谈判", kind: "open" },
    { id: "签约", kind: "open" },
    { id: "赢单", kind: "won" },
    { id: "输单", kind: "lost" },
    { id: "无效", kind: "void" },
  ],
  metrics: saleMetrics,
});
