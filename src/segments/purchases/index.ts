export type { PurchasesCode } from "./codes.js";
export { type History, histories } from "./histories.js";
export { readOptions, runFields } from "./readOptions.js";
export { type AmountNeed, type ReadPurchases, readPurchases } from "./readPurchases.js";
export { sharedIds } from "./sharedIds.js";
export type { Purchase } from "./types.js";
