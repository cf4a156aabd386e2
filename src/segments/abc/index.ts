export { classifyAbc } from "./classifyAbc.js";
export type { AbcCode } from "./codes.js";
export type { AbcChoices, AbcItem, AbcOptions, AbcRanked, AbcResult } from "./types.js";
