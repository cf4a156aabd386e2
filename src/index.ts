// Everything but `attainment/testing` and the locales. Each entry's own index names what it exports, one by one.
export * from "./explain/index.js";
export * from "./goals/index.js";
export * from "./incentives/index.js";
export * from "./interop/index.js";
export * from "./kernel/index.js";
export * from "./kpi/index.js";
export * from "./pipeline/index.js";
export * from "./program/index.js";
export * from "./records/index.js";
export * from "./reviews/index.js";
export * from "./segments/index.js";
export * from "./tiers/index.js";
