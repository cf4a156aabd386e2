import { describe, expect, test } from "vitest";
import {
  compilePartnerProgram,
  lintPartnerProgram,
  safeCompilePartnerProgram,
} from "../../../src/tiers/partners/index.js";
import { channel } from "./channel.js";

describe("documents", () => {
  const { fund = {} } = channel;
  const [seats] = channel.entitlements ?? [];
  test.each([
    [
      "tiers.unknown_partner_tier",
      "/fund/grants/0/tierId",
      { fund: { grants: [{ tierId: "x", amount: 1 }] } },
    ],
    ["tiers.duplicate_partner_tier", "/tierIds/1", { tierIds: ["gold", "gold"] }],
    [
      "tiers.duplicate_partner_tier",
      "/entitlements/0/byTier/1/tierId",
      { entitlements: [{ ...seats, byTier: ["gold", "gold"].map((tierId) => ({ tierId, quantity: 1 })) }] },
    ],
    ["tiers.partner_number_out_of_range", "/fund/coverage", { fund: { ...fund, coverage: "1.01" } }],
    [
      "tiers.partner_number_out_of_range",
      "/fund/accrual/rate",
      { fund: { accrual: { measure: "purchases", rate: "-0.1" } } },
    ],
    [
      "tiers.too_fine_amount",
      "/fund/grants/0/amount",
      { fund: { grants: [{ tierId: "gold", amount: "0.001" }] } },
    ],
    ["tiers.fund_without_money", "/fund", { fund: { coverage: 1 } }],
    ["document.duplicate_id", "/entitlements/1/id", { entitlements: [seats, seats] }],
    ["document.unknown_field", "/discount", { discount: 1 }],
  ])("%s %s", (code, path, rest) => {
    const document = { ...channel, ...rest };
    const read = safeCompilePartnerProgram(document);
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
    expect(lintPartnerProgram(document).map((issue) => issue.code)).toContain(code);
  });

  test("lint", () => {
    expect(lintPartnerProgram(channel)).toEqual([]);
    const grants = [{ tierId: "silver", amount: "1000" }];
    const found = lintPartnerProgram({ ...channel, fund: { grants } });
    expect(found.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ["tiers.lower_entitlement", "warning", "/fund/grants"],
    ]);
    expect(Object.isFrozen(compilePartnerProgram(channel).document.tierIds)).toBe(true);
  });
});
