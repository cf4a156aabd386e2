import { ownValue } from "../issue/index.js";
import { type Recorder, recorder } from "./recorder.js";

/** The recording that the options of a call ask for, or undefined where they ask for none. */
export function recorderFor(options: unknown): Recorder | undefined {
  const trace = ownValue(options, "trace");
  return trace === true || trace === "lines" ? recorder() : undefined;
}
