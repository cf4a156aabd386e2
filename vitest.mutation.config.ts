import { mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

/** The tests that decide money, without those that read files, build the package or start processes. */
export default mergeConfig(base, {
  test: {
    exclude: [
      "**/node_modules/**",
      "test/{acceptance,bench,docs,house,package,purity}/**",
      "test/examples/**",
    ],
  },
});
