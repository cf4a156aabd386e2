import type { Locale } from "../../types.js";

/** The words for reasons that several domains give; they go before what each of them says. */
export const severalDomainsReasons: Locale["reasons"] = {
  all_missing: "数据全部缺失",
  bad_range: "界限值没有构成区间",
  below_first_band: "低于第一档，没有对应等级",
  missing_value: "计算所需的数据缺失",
  move_to_missing: "承接权重的一方也没有数据",
  no_owner: "没有写明负责人",
  no_spread: "数值全部相同",
  not_counted: "不计入",
  no_weight: "已知部分的权重均为零",
};
