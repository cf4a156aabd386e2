import { deepFreeze } from "../../../kernel/issue/index.js";
import type { DeductionLimit } from "../types.js";

/**
 * How much may be deducted from a month's pay in China for losses that an employee caused: at most 20 % of it, and never
 * so much that less than the local minimum wage is left. The minimum wage is given as the measure `minimumWage`.
 *
 * The rule is about losses; fines as such have no clear basis in it. It is data for your lawyers to confirm, not advice.
 *
 * @example
 * ```ts
 * import { cnDeductionLimit } from "attainment/incentives";
 * cnDeductionLimit; // => { share: "0.2", floor: { measure: "minimumWage" } }
 * ```
 * Source: 工资支付暂行规定 (劳部发〔1994〕489号), article 16, as printed at https://78911.com.cn/XinLaoDongFa/386779-4.html
 * @since 0.1.0
 */
export const cnDeductionLimit: DeductionLimit = deepFreeze({
  share: "0.2",
  floor: { measure: "minimumWage" },
});
