import { ownValue } from "../../kernel/issue/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import type { Frame } from "./readFrame.js";
import { openSums, type Sums } from "./sums.js";

/** A credit that is needed by itself, and where it, or the record that it is of, stood. */
export interface KeptCredit {
  readonly list: "/credits" | "/book/records";
  readonly index: number;
  readonly credit: unknown;
}

/** What the credits of one measure come to. */
export interface MeasureGathering {
  readonly sums: Sums;
  /** Where the first credit stood that takes another one back, of those of which only the sum is known. */
  refundAt: string | null;
  /** The credits themselves by person, where pay depends on them; null where their sum is enough. */
  readonly kept: Map<number, KeptCredit[]> | null;
}

/** What all credits come to. */
export interface Gathering {
  readonly byMeasure: ReadonlyMap<string, MeasureGathering>;
}

/** Opens a gathering for everybody in the frame. */
export function openGathering({ credited, people }: Frame, versions: readonly CompiledVersion[]): Gathering {
  const single = new Set(versions.flatMap(measuresByCredit));
  const keepsAll = versions.some(dependsOnDeals) || people.some(isSegmented);
  const kept = (measure: string) =>
    keepsAll || single.has(measure) ? new Map<number, KeptCredit[]>() : null;
  return {
    byMeasure: new Map(
      credited.map((measure) => [
        measure,
        { sums: openSums(people.length), refundAt: null, kept: kept(measure) },
      ]),
    ),
  };
}

/** Refunds look for their deal, held pay for the customer's cash, and parts of a period for what is dated in them. */
function dependsOnDeals({ plan }: CompiledVersion): boolean {
  const { clawback, midPeriod, settlement = [] } = plan;
  return clawback !== undefined || midPeriod === "split" || settlement.some((each) => "release" in each);
}

function isSegmented(person: unknown): boolean {
  return ownValue(person, "segments") !== undefined;
}

/** The measures whose single credits decide on pay. */
function measuresByCredit({ components }: CompiledVersion): readonly string[] {
  return components.flatMap(({ perCredit = [] }) => perCredit);
}
