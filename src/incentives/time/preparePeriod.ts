import type { Issue } from "../../kernel/issue/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { checkTime } from "./checkTime.js";
import { type CutPart, cutPeriod } from "./cutPeriod.js";
import { partReadings } from "./partReadings.js";

/** A period as it is to be evaluated. */
export interface PreparedPeriod {
  /** The version in force at its end, with the facts of the whole of it. */
  readonly version: CompiledVersion;
  readonly reading: PlanReading;
  /** The parts that it is evaluated in, in order of time; null where it is one. */
  readonly parts: readonly { readonly version: CompiledVersion; readonly reading: PlanReading }[] | null;
  /** What leaves nothing to evaluate. */
  readonly issues: readonly Issue[];
}

/** Finds the parts of the period and divides the facts among them; or tells why no version is in force. */
export function preparePeriod(
  versions: readonly CompiledVersion[],
  reading: PlanReading,
): PreparedPeriod | Issue {
  const cut = cutPeriod(versions, reading);
  if ("code" in cut) return cut;
  const last = lastOf(cut);
  const issues = checkTime(cut, reading);
  if (cut.length === 1 && reading.segments === undefined)
    return { version: last.version, reading, parts: null, issues };
  const divided = partReadings(cut, reading, datedMeasures(cut));
  const parts = cut.flatMap(({ version }, index) => {
    const own = divided.parts[index];
    return own === undefined ? [] : [{ version, reading: own }];
  });
  return {
    version: last.version,
    reading: divided.whole,
    parts: cut.length === 1 ? null : parts,
    issues: [...issues, ...divided.issues],
  };
}

function lastOf(cut: readonly [CutPart, ...CutPart[]]): CutPart {
  return cut.at(-1) ?? cut[0];
}

/** The measures that each part has a value of its own of. */
function datedMeasures(cut: readonly CutPart[]): readonly string[] {
  const named = cut.flatMap(({ version }) =>
    version.components.flatMap(({ perPart, measure }) =>
      perPart === "ownMeasure" && measure !== null ? [measure] : [],
    ),
  );
  return [...new Set(named)].sort();
}
