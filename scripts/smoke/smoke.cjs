const assert = require("node:assert/strict");
const { exports: listed, version } = require("attainment/package.json");
const { compilePlan } = require("attainment/incentives");

const specifiers = Object.keys(listed).filter((key) => typeof listed[key] === "object");
for (const key of specifiers) assert.ok(Object.keys(require(`attainment${key.slice(1)}`)).length > 0, key);
assert.throws(() => require("attainment/dist/index.cjs"), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" });
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
console.log(`attainment ${version} works as CJS: ${specifiers.length} entries`);
