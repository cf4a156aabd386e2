import { capIssues, type Fields, type Issue, type LeftOut, type Result } from "../issue/index.js";
import { type EvaluateOptions, type Outcome, recorderFor, type Tracer } from "../trace/index.js";
import { checkNeeds, type Needs } from "./checkNeeds.js";
import type { Faults } from "./faults.js";
import { readEvaluateOptions } from "./readEvaluateOptions.js";
import { type PersonReading, readPersonFacts } from "./readPersonFacts.js";

/** What a domain adds to the common door. */
export interface FactsDoor<Extra, Done extends Outcome> {
  readonly needs: Needs;
  /** The code for a measure that the facts lack, such as `"kpi.missing_measure"`. */
  readonly missingCode: string;
  /** The fields that the domain reads beside the common ones. */
  readonly own: readonly string[];
  /**
   * Reads those fields. Faults in single facts go to `faults`; a fault in what everything stands on (a state of another
   * document) goes to `frame`, and then nothing is evaluated.
   */
  readExtra(fields: Fields, reading: PersonReading, faults: Faults, frame: Issue[]): Extra;
  run(reading: PersonReading, extra: Extra, options: EvaluateOptions, trace: Tracer | undefined): Done;
}

/**
 * The door of every evaluation for one person: reads options and facts, checks that each input is there, refuses or
 * reports faults, runs, and adds issues, what was left out, and the trace.
 */
export function evaluateFacts<Extra, Done extends Outcome>(
  door: FactsDoor<Extra, Done>,
  facts: unknown,
  given: unknown,
): Result<Done> {
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options } = read.data;
  const refuse = (issues: readonly Issue[]): Result<Done> => ({
    ok: false,
    issues: capIssues(issues, options.maxIssues),
  });
  const found = readPersonFacts(facts, door.own);
  if (!found.ok) return refuse(found.issues);
  const { reading, own } = found.data;
  const faults = { issues: [...found.data.issues], leftOut: [...found.data.leftOut] };
  const frame: Issue[] = [];
  const extra = door.readExtra(own, reading, faults, frame);
  faults.issues.push(...checkNeeds(door.needs, reading, door.missingCode));
  if (frame.length > 0 || (faults.issues.length > 0 && options.onInvalid !== "report"))
    return refuse([...frame, ...faults.issues]);
  const trace = recorderFor(options);
  const done = door.run(reading, extra, options, trace);
  const tree = trace?.finish();
  const leftOut: readonly LeftOut[] = faults.leftOut;
  return {
    ok: true,
    data: {
      ...done,
      issues: capIssues([...faults.issues, ...done.issues], options.maxIssues),
      ...(leftOut.length === 0 ? {} : { leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}
