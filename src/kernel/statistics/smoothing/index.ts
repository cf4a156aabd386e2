export { smooth } from "./smooth.js";
export type { SmoothOptions, SmoothResult } from "./types.js";
