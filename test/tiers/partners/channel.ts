import type { PartnerProgram } from "../../../src/tiers/partners/index.js";

/** A program of three tiers with everything in it. */
export const channel: PartnerProgram = {
  kind: "partnerProgram",
  id: "channel",
  currency: "USD",
  tierIds: ["registered", "silver", "gold"],
  entitlements: [
    {
      id: "productTraining",
      unit: "seats",
      byTier: [
        { tierId: "silver", quantity: 4 },
        { tierId: "gold", quantity: 10 },
      ],
    },
    {
      id: "technicalSupport",
      unit: "hours",
      unused: "carry",
      byTier: [
        { tierId: "registered", quantity: "1" },
        { tierId: "silver", quantity: "8" },
        { tierId: "gold", quantity: "20" },
      ],
    },
  ],
  fund: {
    accrual: { measure: "purchases", rate: "0.02" },
    grants: [{ tierId: "gold", amount: "1000" }],
    expiresAfterDays: 180,
    claimWithinDays: 60,
    coverage: "0.5",
  },
  registration: { protectionDays: 90, extensionDays: 30 },
};
