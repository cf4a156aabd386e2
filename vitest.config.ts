import { defineConfig } from "vitest/config";
import { entries, root } from "./scripts/entries.js";

export default defineConfig({
  resolve: {
    // Exact patterns: a plain "attainment" would also catch "attainment/kernel".
    alias: entries.map(({ specifier, source }) => ({
      find: new RegExp(`^${specifier}$`),
      replacement: `${root}${source}`,
    })),
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/bench/**"],
    testTimeout: 30_000,
    // Modules are imported once per worker: it halves the run, and no test leaves a change behind in a module.
    isolate: false,
    // On two cores the default leaves one idle.
    maxWorkers: "100%",
  },
});
