import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { adapterOf, adapterOfDocument } from "./adapterOf.js";
import { documentFor } from "./documents.js";
import { type CaseFile, casesFolder, publishedCases } from "./publishedCases.js";
import { type CaseRun, FACTOR, runCase } from "./runCase.js";
import { hasDatasets } from "./units.js";

/** Files whose mechanics the library has; every other file waits for the issue that brings its own. */
const OWNED = new Set([
  "customers",
  "incentives",
  "peers-allocation-rounding",
  "peers-appraisal-goals",
  "peers-clawback-ledger",
  "peers-commission",
  "peers-goals-pacing-cohorts",
  "peers-lookup-curves",
  "peers-package-percentage",
  "peers-rules",
  "peers-tiers-marginal",
  "peers-tiers-volume",
  "people",
]);

/** The share of the cases that are ours which has to pass. */
const ENOUGH = 0.97;

/** Answers of a file that may stay the same when inputs are scaled, before the suite says which. */
const FEW = 0.05;

/** A case that is ours and is not reproduced, with the reason. */
interface NotCovered {
  readonly file: string;
  readonly id: string;
  /** `waits` for a mechanic of a later issue, `noData`: the file that it needs is not here, `differs` by a choice of ours. */
  readonly kind: "waits" | "noData" | "differs";
  readonly reason: string;
}

interface FileRun {
  readonly file: CaseFile;
  readonly runs: readonly CaseRun[];
  /** Ids of cases that are ours and whose mechanic has no adapter. */
  readonly unadapted: readonly string[];
  /** Ids of cases whose data are in a folder that is absent. */
  readonly skipped: readonly string[];
}

const notCovered: readonly NotCovered[] = JSON.parse(readHere("not-covered.json"));
const coverage: unknown = JSON.parse(readHere("coverage.json"));

const files = publishedCases();
const owned = files?.filter(({ name }) => OWNED.has(name)).map(runFile) ?? null;
const ran = owned?.reduce((sum, { runs }) => sum + runs.length, 0) ?? 0;
const published = files?.reduce((sum, { cases }) => sum + cases.length, 0) ?? 0;
writeFileSync(pathHere(".last-run.json"), `${JSON.stringify({ run: ran, of: published })}\n`);

describe("published cases", () => {
  test.for([...OWNED])("%s: at least 97 % of the cases that are ours pass", (name, context) => {
    const { runs, unadapted } = fileRun(name, context.skip);
    const waits = notCovered
      .filter(({ file, kind }) => file === name && kind !== "differs")
      .map(({ id }) => id);
    const missing = unadapted.filter((id) => !waits.includes(id));
    const failed = runs.flatMap(({ difference }) => difference ?? []);
    const share = (runs.length - failed.length) / (runs.length + missing.length);
    expect(share, [...failed, ...missing].join("\n")).toBeGreaterThanOrEqual(ENOUGH);
  });

  test.for([...OWNED])("%s: what does not pass is what not-covered.json lists", (name, context) => {
    const { runs, unadapted, skipped } = fileRun(name, context.skip);
    const missing = [...runs.filter(({ passed }) => !passed).map(({ id }) => id), ...unadapted];
    const listed = notCovered.filter(({ file, id }) => file === name && !skipped.includes(id));
    expect(missing.sort()).toEqual(listed.map(({ id }) => id).sort());
  });

  test.for([...OWNED])(`%s: inputs scaled by ${FACTOR} move the answers`, (name, context) => {
    const { runs } = fileRun(name, context.skip);
    const unmoved = runs.filter((run) => run.unmoved).map(({ id }) => id);
    if (unmoved.length > runs.length * FEW) {
      console.info(
        `${name}: ${unmoved.length} of ${runs.length} answers stay the same: ${unmoved.join(", ")}`,
      );
    }
    expect(unmoved.length).toBeLessThan(runs.length);
  });

  test("the coverage is the one that is committed", (context) => {
    if (owned === null || files === null) return context.skip(`no cases at ${casesFolder}`);
    const waiting = files.filter(({ name }) => !OWNED.has(name)).map(({ name }) => name);
    if (waiting.length > 0) console.info(`not yet owned: ${waiting.join(", ")}`);
    const skipped = owned.flatMap((run) => run.skipped);
    if (skipped.length > 0) return context.skip(`no data beside ${casesFolder} for ${skipped.join(", ")}`);
    const counts = owned.map(countsOf);
    expect({ files: Object.fromEntries(counts), notYetOwned: waiting }).toEqual(coverage);
  });
});

function runFile(file: CaseFile): FileRun {
  const ours = file.cases.filter(({ id }) => !file.notOurs.has(id));
  const runs: CaseRun[] = [];
  const unadapted: string[] = [];
  const skipped: string[] = [];
  for (const published of ours) {
    const written = documentFor(file.name, published.id);
    const adapter = written === undefined ? adapterOf(published.mechanic) : adapterOfDocument(written);
    if (adapter === undefined) unadapted.push(published.id);
    else if (!hasDatasets(written?.data)) skipped.push(published.id);
    else runs.push(runCase(published, adapter, written));
  }
  return { file, runs, unadapted, skipped };
}

function fileRun(name: string, skip: (note: string) => never): FileRun {
  const found = owned?.find(({ file }) => file.name === name);
  return found ?? skip(`no ${name} at ${casesFolder}`);
}

function countsOf({ file, runs, unadapted }: FileRun): [name: string, counts: Record<string, number>] {
  const passed = runs.filter((run) => run.passed).length;
  const missed = runs.length - passed + unadapted.length;
  const all = file.cases.length;
  return [file.name, { cases: all, passed, notCovered: missed, notOurs: all - passed - missed }];
}

function readHere(name: string): string {
  return readFileSync(pathHere(name), "utf8");
}

function pathHere(name: string): URL {
  return new URL(name, import.meta.url);
}
