/** The names under which ready documents are exported. */
export const presetNames = {
  plans: [
    "accountExecutivePlan",
    "cashReleasePlan",
    "consultantLadderPlan",
    "contestPlan",
    "graduatedCommissionPlan",
    "managerOverridePlan",
    "partnerRebatePlan",
    "performancePayPlan",
    "recoverableDrawPlan",
    "sdrActivityPlan",
    "wholeCommissionPlan",
  ],
  creditings: ["partnerCrediting", "teamCrediting"],
  packages: ["performancePayPackage"],
} as const;
