import { readFileSync } from "node:fs";
import { root } from "./entries.js";

/** What this check reads of the mutation report. */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly id: string;
  readonly status: string;
  readonly testsCompleted?: number;
  readonly location: { readonly start: { readonly line: number } };
}

/** A mutant that survived although no test ran on it says that the runner is broken, not that the tests are weak. */
const report: Report = JSON.parse(readFileSync(`${root}reports/mutation/mutation.json`, "utf8"));
const falseSurvivors = Object.entries(report.files).flatMap(([file, { mutants }]) =>
  mutants
    .filter(({ status, testsCompleted = 0 }) => status === "Survived" && testsCompleted === 0)
    .map(({ id, location }) => `${file}:${location.start.line} mutant ${id} survived without a test`),
);
for (const line of falseSurvivors) console.error(line);
if (falseSurvivors.length > 0) process.exitCode = 1;
