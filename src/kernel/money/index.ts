export type { MoneyCode } from "./codes.js";
export { isCurrencyCode } from "./isCurrencyCode.js";
export { minorUnits, readCurrencyPlaces } from "./minorUnits.js";
export { readMoney } from "./readMoney.js";
export { roundMoney } from "./roundMoney.js";
export type { Money } from "./types.js";
