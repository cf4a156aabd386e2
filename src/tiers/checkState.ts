import { duplicateIds, type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { LadderWindowCode } from "./derived/codes.js";
import type { BuiltWindow } from "./derived/derived.js";
import type { WindowState } from "./derived/types.js";
import type { Rungs } from "./rung.js";
import type { TierState } from "./types.js";
import { unknownTier } from "./unknownTier.js";

/** What is wrong with a state of a ladder: a tier or a window that it does not have, or a window of another form. */
export function checkState(
  { rungs, derived }: Rungs,
  { tierId, reachedTierId, windows = [] }: TierState,
  path: string,
): readonly Issue[] {
  const known = new Map(derived.windows.map((window) => [window.id, window]));
  const tiers = Object.entries({ tierId, reachedTierId }).flatMap(([name, id]) =>
    id === undefined || rungs.some(({ tier }) => tier.id === id)
      ? []
      : [unknownTier("tiers.state_of_unknown_tier", id, `${path}/${name}`)],
  );
  const carried = windows.flatMap((state, index) => {
    const window = known.get(state.id);
    const at = `${path}/windows/${index}`;
    if (window === undefined) return [strange(state, `${at}/id`)];
    return hasForm(window, state) ? [] : [ofOtherForm(state, at)];
  });
  return [...tiers, ...duplicateIds(windows, `${path}/windows`), ...carried];
}

/** Of all periods one number is carried, and of a ratio a base with every value. */
function hasForm({ kind, periods }: BuiltWindow, { values, bases }: WindowState): boolean {
  if (periods === null && values.length > 1) return false;
  if (kind !== "ratio") return bases === undefined;
  return (
    bases?.length === values.length &&
    values.every((value, index) => (value === null) === (bases[index] === null))
  );
}

function strange({ id }: WindowState, path: string): Issue {
  const message = `The ladder has no window ${quoted(id)}. Hand the state over unchanged, or remove that entry.`;
  return issueOf<LadderWindowCode>("tiers.state_of_unknown_window", path, message, { id: id.slice(0, 80) });
}

function ofOtherForm({ id }: WindowState, path: string): Issue {
  const message = `What the state holds of the window ${quoted(id)} is not of its form: a ratio has a base with every value, and a window of all periods one number. Hand the state over unchanged, or remove that entry.`;
  return issueOf<LadderWindowCode>("tiers.bad_window_value", path, message, { id: id.slice(0, 80) });
}
