// Makes the data of the example anew, always the same: npx tsx --tsconfig tsconfig.json examples/close-quarter/makeData/main.ts
import { writeFileSync } from "node:fs";
import { makeFiles } from "./makeFiles.js";

for (const [name, text] of Object.entries(makeFiles())) {
  writeFileSync(new URL(`../data/${name}`, import.meta.url), text);
}
