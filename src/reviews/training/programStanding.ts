import { cadenceResult, heldCadence } from "../../kernel/cadence/index.js";
import { addDays, addMonths } from "../../kernel/calendar/index.js";
import { decimalOf, type Fraction, formatFraction, quotient } from "../../kernel/decimal/index.js";
import { unwrap } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import type { BuiltProgram } from "./builtTraining.js";
import type { ExactCourse } from "./courseStanding.js";
import type { TrainingReading } from "./trainingReading.js";
import type { ProgramStanding } from "./types.js";

type Courses = ReadonlyMap<string, ExactCourse>;
type Open = ProgramStanding["open"][number];

/** How one person stands with a program, exactly. */
export interface ExactProgram {
  readonly standing: ProgramStanding;
  readonly completion: Fraction | null;
}

/** What of a program is required of one person, or why that cannot be told. */
type Required =
  | { readonly reason: "not_for_person" | "missing_condition" | "no_start" }
  | { readonly required: number; readonly passed: number; readonly open: readonly Open[] };

/** How one person stands with a program on a day. */
export function programStanding(
  program: BuiltProgram,
  courses: Courses,
  reading: TrainingReading,
): ExactProgram {
  const { id, title } = program.document;
  const named = { id, ...(title === undefined ? {} : { title }) };
  const found = requiredOf(program, courses, reading);
  if ("reason" in found)
    return {
      standing: { ...named, completion: null, reason: found.reason, required: 0, passed: 0, open: [] },
      completion: null,
    };
  const { required, passed } = found;
  const completion = required === 0 ? null : quotient(decimalOf(passed), decimalOf(required));
  const open = [...found.open].sort(byText(({ dueOn }) => dueOn));
  const shown =
    completion === null
      ? { completion: null, reason: "nothing_due" }
      : { completion: formatFraction(completion) };
  return { standing: { ...named, ...shown, required, passed, open }, completion };
}

function requiredOf(program: BuiltProgram, courses: Courses, reading: TrainingReading): Required {
  const verdict = program.condition?.judge(reading.person) ?? "met";
  if (verdict === "unmet") return { reason: "not_for_person" };
  if (verdict === "missing") return { reason: "missing_condition" };
  return program.document.kind === "onboarding"
    ? onboarding(program.document, courses, reading)
    : recurring(program, courses, reading);
}

function onboarding(
  { courseIds, within }: Extract<BuiltProgram["document"], { readonly kind: "onboarding" }>,
  courses: Courses,
  { since, asOf }: TrainingReading,
): Required {
  if (since === null) return { reason: "no_start" };
  const dueOn = "days" in within ? addDays(since, within.days) : addMonths(since, within.months);
  const open = courseIds.filter((id) => courses.get(id)?.standing.isPassed !== true);
  return {
    required: courseIds.length,
    passed: courseIds.length - open.length,
    open: open.map((courseId) => ({ courseId, dueOn, isOverdue: asOf > dueOn })),
  };
}

function recurring(
  { document, cadence }: BuiltProgram,
  courses: Courses,
  reading: TrainingReading,
): Required {
  if (cadence === null) return { reason: "no_start" };
  const parts = document.courseIds.map((courseId) => {
    const events = courses.get(courseId)?.history.passes ?? [];
    if (cadence.kind === "afterLast" && reading.since === null && events.length === 0) return null;
    const { asOf, since, person } = reading;
    const held = { span: person.period, asOf, since, until: null, pauses: [], events };
    const matched = unwrap(heldCadence(cadence, held));
    const result = cadenceResult(
      cadence,
      { period: person.period, reading: held, unknown: [] },
      matched,
      undefined,
    );
    const { occurrences, nextDueOn } = result;
    const isOpen = nextDueOn !== null && nextDueOn < person.period.to;
    return {
      required: occurrences.length,
      passed: occurrences.filter(({ eventId }) => eventId !== null).length,
      open: isOpen ? [{ courseId, dueOn: nextDueOn, isOverdue: asOf > nextDueOn }] : [],
    };
  });
  const known = parts.flatMap((part) => (part === null ? [] : [part]));
  if (known.length < parts.length) return { reason: "no_start" };
  return {
    required: known.reduce((sum, { required }) => sum + required, 0),
    passed: known.reduce((sum, { passed }) => sum + passed, 0),
    open: known.flatMap(({ open }) => open),
  };
}
