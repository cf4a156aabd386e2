import type { Locale } from "../../types.js";

/** The words for why somebody wins an award, or does not. */
export const awardsReasons: Locale["reasons"] = {
  won: "获奖",
  not_among_the_first: "未进入获奖名次",
  tied_at_the_last_place: "在最后一个名次并列，均不获奖",
  eligibility_missing: "缺少数据，无法判断是否符合参评条件",
  won_recently: "近期已获此奖，暂不重复评选",
  too_few_votes: "票数不足",
};
