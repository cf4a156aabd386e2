import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { compilePlan } from "attainment/incentives";

const { exports, version } = createRequire(import.meta.url)("attainment/package.json");
const specifiers = Object.keys(exports).filter((key) => typeof exports[key] === "object");
for (const key of specifiers)
  assert.ok(Object.keys(await import(`attainment${key.slice(1)}`)).length > 0, key);
await assert.rejects(import("attainment/dist/index.js"), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" });
assert.equal(createRequire(import.meta.url)("attainment/schemas/plan.json").type, "object");
const scale = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "100000", rate: "0.08" },
  ],
};
const components = [{ kind: "commission", id: "new-business", measure: "bookings", scale }];
const plan = compilePlan({ kind: "plan", id: "ae-2026", currency: "USD", components });
assert.equal(plan.evaluate({ period: "2026-Q3", measures: { bookings: "150000" } }).value, "9000.00");
console.log(`attainment ${version} works as ESM: ${specifiers.length} entries`);
