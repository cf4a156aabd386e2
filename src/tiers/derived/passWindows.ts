import type { PersonReading } from "../../kernel/facts/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { type BuiltWindow, withMeasures } from "./derived.js";
import { recordWindow } from "./recordWindow.js";
import type { WindowState } from "./types.js";
import { itemsOf, stateOf } from "./windowState.js";
import { pass, windowValue } from "./windowValue.js";

/** The windows after a period: the readings with their values, and what is carried on. */
export interface PassedWindows {
  readonly reading: PersonReading;
  readonly states: readonly WindowState[];
}

/** Reads every window; in a period that does not count they stay as they were. */
export function passWindows(
  windows: readonly BuiltWindow[],
  before: readonly WindowState[],
  reading: PersonReading,
  counts: boolean,
  ladderId: string,
  trace: Tracer | undefined,
): PassedWindows {
  const held = new Map(before.map((state) => [state.id, state]));
  const passed = windows.map((window) => {
    const items = itemsOf(window, held.get(window.id));
    const after = counts ? pass(window, items, reading, trace) : { items, value: windowValue(window, items) };
    if (trace !== undefined) recordWindow(window, after, ladderId, trace);
    return { window, after };
  });
  return {
    reading: withMeasures(
      reading,
      passed.map(({ window, after }) => [window.id, after.value] as const),
    ),
    states: passed.map(({ window, after }) => stateOf(window, after.items)),
  };
}
