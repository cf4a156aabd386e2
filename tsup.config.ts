import { defineConfig } from "tsup";
import { entries } from "./scripts/entries.js";

const publicEntries = Object.fromEntries(entries.map(({ name, source }) => [name, source]));

/**
 * Files that land in chunks of their own. decimal.js and @date-fns/utc do not declare that they are free of side
 * effects, so a bundler keeps them wherever a chunk imports them, used or not; our package does declare it, so a chunk
 * of which nothing is used goes, and what it imports with it. esbuild puts together what the same entries reach: the
 * file that imports the dependency is one entry, and a file that needs the same neighbors, but not it, is another.
 */
const apart = {
  "apart/bridge": "src/kernel/decimal/bridge.ts",
  "apart/divide": "src/kernel/decimal/divide.ts",
  "apart/utcDate": "src/kernel/calendar/utcDate.ts",
  "apart/addDays": "src/kernel/calendar/addDays.ts",
};

export default defineConfig({
  entry: { ...publicEntries, ...apart },
  format: ["esm", "cjs"],
  dts: { entry: publicEntries },
  tsconfig: "tsconfig.dts.json",
  splitting: true,
  sourcemap: false,
  clean: true,
  treeshake: false,
  target: "es2022",
  platform: "neutral",
  silent: true,
});
