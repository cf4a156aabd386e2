import { existsSync, readFileSync } from "node:fs";

/** The last line of `.ci/run`: how many of the published cases the test run has run. */
const file = new URL("../test/acceptance/.last-run.json", import.meta.url);
const { run, of } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { run: 0, of: 0 };
console.log(`acceptance: ${run} of ${of} cases run${of === 0 ? " (no cases folder)" : ""}`);
