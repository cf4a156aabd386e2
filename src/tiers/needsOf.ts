import type { Needs } from "../kernel/facts/index.js";
import type { Rungs } from "./rung.js";

/**
 * What the rules look at, but for what the ladder derives itself. The entry of the first tier is never asked: nobody
 * rises to it.
 */
export function needsOf({ document, rungs, derived, protection, uncounted, triggers }: Rungs): Needs {
  const conditions = rungs.flatMap(({ enter, stay, fastTrack }, index) =>
    index === 0 ? [stay] : [enter, stay, fastTrack?.when ?? null],
  );
  const counted = derived.windows.map(({ condition }) => condition);
  const all = [
    protection,
    uncounted,
    ...triggers.map(({ condition }) => condition),
    ...conditions,
    ...counted,
  ];
  const measures = new Set(derived.windows.flatMap((window) => window.measures));
  const fields = new Set([
    ...all.flatMap((condition) => condition?.fields ?? []).filter((field) => !derived.names.has(field)),
    ...derived.durations.flatMap(({ since = [] }) => since),
    ...(document.trackBy === undefined ? [] : [document.trackBy]),
  ]);
  return Object.freeze({
    measures: Object.freeze([...measures].sort()),
    fields: Object.freeze([...fields].filter((field) => !measures.has(field)).sort()),
  });
}
