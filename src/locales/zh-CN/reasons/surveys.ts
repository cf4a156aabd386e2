import type { Locale } from "../../types.js";

/** 调查指标没有数值的原因。 */
export const surveysReasons: Locale["reasons"] = {
  too_few_answers: "至少需要两份回答才能估计离散程度",
  incomplete_answers: "有人未回答计分题目",
  invitations_not_given: "未提供受邀人数",
  nobody_invited: "没有邀请任何人",
};
