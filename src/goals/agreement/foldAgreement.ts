import { isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { type Fraction, readLiteral } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { type CompiledProcess, compileProcess, type ProcessPosition } from "../../kernel/process/index.js";
import { goalIssue } from "../goalIssue.js";
import type { GoalTargetChange } from "../versions/types.js";
import { goalAgreement } from "./goalAgreement.js";
import type { GoalAgreementEntry, GoalAgreementState } from "./types.js";

/** What is on the table: a first target, or an amendment. */
interface Offer {
  readonly by: string;
  readonly target: { readonly value: Fraction; readonly ref: string } | null;
  readonly amendment: { readonly change: GoalTargetChange; readonly ref: string } | null;
}

/** Terms that both sides agreed to. */
export interface AgreedTerms extends Offer {
  readonly agreedBy: string;
  readonly agreedOn: string;
}

/** An agreement as its moves have made it. */
export interface FoldedAgreement {
  /** Null before the first move. */
  readonly position: ProcessPosition | null;
  readonly state: GoalAgreementState;
  /** In the order in which they were agreed. */
  readonly terms: readonly AgreedTerms[];
}

let compiled: CompiledProcess | undefined;

/** The process that agreements go through, compiled when it is first asked for. */
export function agreementProcess(): CompiledProcess {
  compiled ??= compileProcess(goalAgreement);
  return compiled;
}

/** Makes the moves of an agreement one after the other; each that is not allowed is a fault. */
export function foldAgreement(
  entries: readonly GoalAgreementEntry[],
  path: string,
  issues: Issue[],
): FoldedAgreement {
  let position: ProcessPosition | null = null;
  let offer: Offer = { by: "", target: null, amendment: null };
  const terms: AgreedTerms[] = [];
  for (const [index, entry] of entries.entries()) {
    const at = `${path}/${index}`;
    const next = moved(position, entry, at, issues);
    if (next === null) break;
    position = next;
    if (entry.move === "agree") {
      if (entry.by === offer.by) issues.push(alone(at));
      terms.push({ ...offer, agreedBy: entry.by, agreedOn: entry.on });
    }
    offer = offered(offer, entry, at, issues);
  }
  return { position, state: stateOf(position), terms };
}

const STATES: readonly GoalAgreementState[] = [
  "draft",
  "proposed",
  "countered",
  "agreed",
  "inForce",
  "amended",
  "closed",
];

/** A state of the process by its name; an agreement that has not begun is a draft. */
function stateOf(position: ProcessPosition | null): GoalAgreementState {
  return STATES.find((state) => state === position?.stateId) ?? "draft";
}

function moved(
  position: ProcessPosition | null,
  { move, on, role }: GoalAgreementEntry,
  path: string,
  issues: Issue[],
): ProcessPosition | null {
  if (!isCalendarDate(on)) {
    issues.push(notADate(`${path}/on`));
    return null;
  }
  const process = agreementProcess();
  const request = { moveId: move, on, ...(role === undefined ? {} : { role }) };
  const { position: next, refusals } = process.move(position ?? process.start(on), request);
  if (next !== null) return next;
  const why = refusals.map(({ message }) => message).join(" ");
  const message = `The move ${move} is refused: ${why} Correct the order of the moves, or a date.`;
  issues.push(goalIssue("goals.move_refused", path, message, { move, on }));
  return null;
}

/** What is on the table after a move. */
function offered(offer: Offer, entry: GoalAgreementEntry, path: string, issues: Issue[]): Offer {
  const { move, by, change, target } = entry;
  const names = move === "propose" || move === "counter";
  if ((change !== undefined) !== (move === "amend") || (target !== undefined && !names)) {
    const message =
      "A change stands with the move amend, and a target with propose or counter. Move it there, or write the one that lacks.";
    issues.push(goalIssue("goals.bad_amendment", path, message, { move }));
    return offer;
  }
  if (change !== undefined) return { by, target: null, amendment: { change, ref: `${path}/change` } };
  if (!names) return offer;
  const value = target === undefined ? null : readLiteral(target, `${path}/target`, issues);
  return { by, amendment: null, target: value === null ? offer.target : { value, ref: `${path}/target` } };
}

function alone(path: string): Issue {
  const message =
    "Whoever put the terms on the table agrees to them alone. Let the other side agree, or correct who did.";
  return goalIssue("goals.agreed_alone", `${path}/by`, message);
}
