import type { CompiledVersion } from "../compileVersion.js";
import { openSums, type Sums } from "./sums.js";

/** A credit that is needed by itself, and where it stood. */
export interface KeptCredit {
  readonly index: number;
  readonly credit: unknown;
}

/** What the credits of one measure come to. */
export interface MeasureGathering {
  readonly sums: Sums;
  /** The credits themselves by person, where pay depends on them; null where their sum is enough. */
  readonly kept: Map<number, KeptCredit[]> | null;
}

/** What all credits come to. */
export interface Gathering {
  readonly byMeasure: ReadonlyMap<string, MeasureGathering>;
}

/** Opens a gathering for so many people. */
export function openGathering(
  credited: readonly string[],
  size: number,
  versions: readonly CompiledVersion[],
): Gathering {
  const single = new Set(versions.flatMap(measuresByCredit));
  return {
    byMeasure: new Map(
      credited.map((measure) => [
        measure,
        { sums: openSums(size), kept: single.has(measure) ? new Map<number, KeptCredit[]>() : null },
      ]),
    ),
  };
}

/** The measures whose single credits decide on pay. */
function measuresByCredit({ components }: CompiledVersion): readonly string[] {
  return components.flatMap(({ measure, perCredit }) => (perCredit && measure !== null ? [measure] : []));
}
