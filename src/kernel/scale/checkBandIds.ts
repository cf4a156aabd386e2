import { type Issue, quoted } from "../issue/index.js";
import { scaleIssue } from "./scaleIssue.js";
import type { Band } from "./types.js";

/** The id of a band: its own, or the text of `from`. */
export function bandId(band: Pick<Band, "id" | "from">): string {
  return band.id ?? String(band.from);
}

/** One issue for each band whose id an earlier band has. */
export function checkBandIds(bands: readonly Pick<Band, "id" | "from">[], ref: string): readonly Issue[] {
  const seen = new Set<string>();
  return bands.flatMap((band, index) => {
    const id = bandId(band);
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const path = `${ref}/bands/${index}/${band.id === undefined ? "from" : "id"}`;
    return [
      scaleIssue(
        "scale.duplicate_band_id",
        path,
        `Another band has the id ${quoted(id)} too. Give each band its own.`,
        { id: id.slice(0, 80) },
      ),
    ];
  });
}
