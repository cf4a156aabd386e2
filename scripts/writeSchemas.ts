import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { planSchema } from "../src/incentives/schema.js";
import { conditionSchema } from "../src/kernel/condition/schema.js";
import { measureSchema } from "../src/kernel/measure/schema.js";
import { scaleSchema } from "../src/kernel/scale/schema.js";
import { stepsSchema } from "../src/kernel/steps/schema.js";
import { entries, root } from "./entries.js";

/** The documents that people write, each under the name of its file in `schemas/`. */
const documents: Readonly<Record<string, { readonly title: string; readonly schema: () => z.ZodType }>> = {
  condition: { title: "Condition", schema: conditionSchema },
  measure: { title: "Measure", schema: measureSchema },
  plan: { title: "Plan", schema: planSchema },
  scale: { title: "Scale", schema: scaleSchema },
  steps: { title: "Steps", schema: stepsSchema },
};

rmSync(`${root}schemas`, { recursive: true, force: true });
mkdirSync(`${root}schemas`);
for (const [name, { title, schema }] of Object.entries(documents)) {
  // What a document is after the checks on its form, so that both halves of a pipe are described by the second.
  const { $schema, ...json } = z.toJSONSchema(schema(), { io: "output", reused: "ref" });
  writeFileSync(`${root}schemas/${name}.json`, `${JSON.stringify({ $schema, title, ...json }, null, 2)}\n`);
}
console.log(`built ${entries.length} entries and ${Object.keys(documents).length} schemas`);
