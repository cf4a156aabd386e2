import type { SmartCheck } from "./types.js";

/** A check that came out as `isMet` says; `found` and `mend` are its sentence in either case. */
export function checked(
  id: string,
  isMet: boolean,
  found: string,
  mend: string,
  params: SmartCheck["params"] = {},
): SmartCheck {
  return { id, verdict: isMet ? "met" : "unmet", message: isMet ? found : mend, params };
}

/** A check that could not be made; `message` says what it would take. */
export function unchecked(id: string, message: string, params: SmartCheck["params"] = {}): SmartCheck {
  return { id, verdict: "missing", message, params };
}
