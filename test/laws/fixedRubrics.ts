import { readdirSync, readFileSync } from "node:fs";
import { root } from "../../scripts/entries.js";

const folder = `${root}test/golden/kpi`;

/** The rubrics of the golden scenarios, as a reader would write them, by the names of their files. */
export const fixedRubrics: Readonly<Record<string, unknown>> = Object.fromEntries(
  readdirSync(folder).map((file) => {
    const scenario: { readonly rubric: unknown } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
    return [file.replace(".json", ""), scenario.rubric];
  }),
);
