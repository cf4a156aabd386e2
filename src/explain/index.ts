export { en } from "../locales/en/index.js";
export type { Heading, Locale, Phrase } from "../locales/types.js";
export type { ExplainCode } from "./codes.js";
export { type FlatNode, flattenTrace } from "./flattenTrace.js";
export type { RenderOptions } from "./renderOptions.js";
export { renderText } from "./renderText.js";
