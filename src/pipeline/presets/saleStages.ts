import type { Stage } from "../types.js";

/*
 * Probabilities are a start to be replaced by those of one's own history: published ladders differ for the same name.
 * Prospecting 0.10 and presentation 0.50 are in the default ladders of Salesforce (Prospecting, Value Proposition) and of
 * EspoCRM (Prospecting, Proposal), contact 0.20 (Qualification) and negotiation 0.80 in that of EspoCRM, needs analysis
 * 0.35 in that of steedos, quotation 0.75 in that of Salesforce (Proposal/Price Quote). Ages, roles and checklists are a
 * plain proposal.
 */

/** The person who sells. */
const SELLER = "salesConsultant";

/** Finding somebody to sell to. */
export const prospecting: Stage = {
  id: "prospecting",
  title: "Prospecting",
  kind: "open",
  role: SELLER,
  probability: "0.10",
  forecastCategory: "pipeline",
  requiredFields: ["customerId"],
  maxAgeDays: 30,
};

/** The first conversations. */
export const contact: Stage = {
  id: "contact",
  title: "Contact",
  kind: "open",
  role: SELLER,
  probability: "0.20",
  forecastCategory: "pipeline",
  exit: [
    {
      id: "decisionMaker",
      when: { field: "deal.decisionMaker", exists: true },
      message: "Name the person who decides (decisionMaker).",
    },
  ],
  maxAgeDays: 21,
};

/** Learning what the customer needs. */
export const needsAnalysis: Stage = {
  id: "needsAnalysis",
  title: "Needs analysis",
  kind: "open",
  role: SELLER,
  probability: "0.35",
  forecastCategory: "pipeline",
  exit: [
    {
      id: "needsConfirmed",
      when: { field: "deal.needsConfirmed", is: true },
      message: "Let the customer confirm the needs (needsConfirmed).",
    },
  ],
  requiredFields: ["productId"],
  maxAgeDays: 21,
};

/** Showing what meets those needs. */
export const presentation: Stage = {
  id: "presentation",
  title: "Presentation",
  kind: "open",
  role: SELLER,
  probability: "0.50",
  forecastCategory: "bestCase",
  requiredFields: ["amount"],
  maxAgeDays: 21,
};

/** Naming the price. */
export const quotation: Stage = {
  id: "quotation",
  title: "Quotation",
  kind: "open",
  role: SELLER,
  probability: "0.75",
  forecastCategory: "mostLikely",
  exit: [
    {
      id: "quotationSent",
      when: { field: "deal.quotationSent", is: true },
      message: "Send the quotation (quotationSent).",
    },
  ],
  requiredFields: ["amount"],
  maxAgeDays: 14,
};

/** Agreeing on price and terms. */
export const negotiation: Stage = {
  id: "negotiation",
  title: "Negotiation",
  kind: "open",
  role: SELLER,
  probability: "0.80",
  forecastCategory: "commit",
  exit: [
    {
      id: "termsAgreed",
      when: { field: "deal.termsAgreed", is: true },
      message: "Agree on price and terms (termsAgreed).",
    },
  ],
  requiredFields: ["amount"],
  maxAgeDays: 30,
};

/** Signing the contract: the deal is won. */
export const contractSigning: Stage = {
  id: "contractSigning",
  title: "Contract signing",
  kind: "won",
  role: SELLER,
  probability: "1",
  forecastCategory: "closed",
  entry: [
    {
      id: "contractSigned",
      when: { field: "deal.contractSigned", is: true },
      message: "Have the contract signed by both sides (contractSigned).",
    },
  ],
  actions: [{ id: "handOver", title: "Hand over to after-sales", role: SELLER, dueAfterDays: 3 }],
  maxAgeDays: 30,
};

/** Looking after the customer who has bought. */
export const afterSales: Stage = {
  id: "afterSales",
  title: "After-sales",
  kind: "postSale",
  role: "customerService",
  probability: "1",
  forecastCategory: "closed",
  actions: [{ id: "welcomeCall", title: "Call the customer", role: "customerService", dueAfterDays: 7 }],
};

/** Lost to somebody else, or to nobody. */
export const lost: Stage = {
  id: "lost",
  title: "Lost",
  kind: "lost",
  probability: "0",
  forecastCategory: "omitted",
  entry: [
    {
      id: "lostReason",
      when: { field: "deal.lostReason", exists: true },
      message: "Say why the deal was lost (lostReason).",
    },
  ],
};

/** Never was a deal: a duplicate, a test, a mistake. It asks for a reason, or else a loss could be hidden here. */
export const voided: Stage = {
  id: "void",
  title: "Void",
  kind: "void",
  probability: "0",
  forecastCategory: "omitted",
  entry: [
    {
      id: "voidReason",
      when: { field: "deal.voidReason", exists: true },
      message: "Say why it never was a deal (voidReason).",
    },
  ],
};
