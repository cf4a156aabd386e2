import { type Period, parsePeriod, versionsWithin } from "../../kernel/calendar/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { versionFor } from "../versionFor.js";
import { segmentCuts } from "./readSegments.js";

/** A part of a period, with the version that is in force in it. */
export interface CutPart {
  readonly version: CompiledVersion;
  readonly period: Period;
}

/** The parts that a period is evaluated in, in order of time: one, unless versions or segments change within it. */
export function cutPeriod(
  versions: readonly CompiledVersion[],
  { period, segments = [] }: PlanReading,
): readonly [CutPart, ...CutPart[]] | Issue {
  const version = versionFor(versions, period);
  const parts = "code" in version ? splitByVersion(versions, period) : [{ version, period }];
  const cut = (parts ?? []).flatMap((part) => cutBySegments(part, segmentCuts(segments, part.period)));
  const [first, ...others] = cut;
  if (first !== undefined) return [first, ...others];
  return "code" in version ? version : [{ version, period }];
}

/** The parts of a period by version; null where there is a day without one, or a version that does not split. */
function splitByVersion(versions: readonly CompiledVersion[], period: Period): readonly CutPart[] | null {
  const parts = versionsWithin(versions, period);
  const covers = parts.every(
    ({ period: part }, index) => part.from === (parts[index - 1]?.period.to ?? period.from),
  );
  const splits = parts.slice(1).every(({ version }) => version.plan.midPeriod === "split");
  return parts.length > 1 && covers && splits && parts.at(-1)?.period.to === period.to ? parts : null;
}

function cutBySegments({ version, period }: CutPart, cuts: readonly string[]): readonly CutPart[] {
  if (cuts.length === 0) return [{ version, period }];
  const ends = [...cuts, period.to];
  return ends.map((to, index) => {
    const from = index === 0 ? period.from : (ends[index - 1] ?? period.from);
    return { version, period: parsePeriod(`${from}/${to}`) };
  });
}
