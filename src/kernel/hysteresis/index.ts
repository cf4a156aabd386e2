export type { HysteresisCode } from "./codes.js";
export { readHysteresis } from "./readHysteresis.js";
export { hysteresisSchema } from "./schema.js";
export { type Margins, type Settled, settle } from "./settle.js";
export type { Hysteresis } from "./types.js";
