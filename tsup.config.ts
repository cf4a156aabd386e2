import { defineConfig } from "tsup";
import { entries } from "./scripts/entries.js";

export default defineConfig({
  entry: Object.fromEntries(entries.map(({ name, source }) => [name, source])),
  format: ["esm", "cjs"],
  dts: true,
  tsconfig: "tsconfig.dts.json",
  splitting: true,
  sourcemap: false,
  clean: true,
  treeshake: false,
  target: "es2022",
  platform: "neutral",
  silent: true,
});
