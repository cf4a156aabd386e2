export type { LifetimeCode } from "./codes.js";
export { estimateLifetimeValue } from "./estimateLifetimeValue.js";
export { expectPurchases } from "./expectPurchases.js";
export { predictPurchases } from "./predictPurchases.js";
export { predictSpend } from "./predictSpend.js";
export { projectLifetimeValue } from "./projectLifetimeValue.js";
export { summarizePurchases } from "./summarizePurchases.js";
export type {
  LifetimeEstimate,
  LifetimeFormula,
  LifetimeProjection,
  LifetimeValue,
  PredictOptions,
  ProjectionOptions,
  PurchaseHistories,
  PurchaseHistory,
  PurchaseModel,
  PurchasePrediction,
  PurchaseSummary,
  SpendModel,
  SpendOptions,
  SpendPrediction,
  SummarizeOptions,
  TimeUnit,
} from "./types.js";
