import type { Decimal } from "../../kernel/decimal/index.js";
import { documentIssue, type Issue, ownFields } from "../../kernel/issue/index.js";
import type { LineRounding } from "../rounding.js";
import { readWhole } from "./readClaims.js";
import { readLineRounding } from "./readLineRounding.js";
import type { Budget } from "./types.js";

/** A budget, read; what is null is at fault. */
export interface ReadBudget {
  readonly amount: Decimal | null;
  readonly rounding: LineRounding | null;
  readonly mode: NonNullable<Budget["mode"]>;
}

const MODES = ["proRata", "ceiling", "refuse"] as const;
const KNOWN: ReadonlySet<string> = new Set(["amount", "currency", "rounding", "mode"]);

/** Reads a budget; every fault goes to `issues`. */
export function readBudget(budget: unknown, issues: Issue[]): ReadBudget {
  const fields = ownFields(budget, "", issues, KNOWN);
  if (fields === null) return { amount: null, rounding: null, mode: "proRata" };
  const given = { currency: fields.get("currency"), rounding: fields.get("rounding") };
  const rounding = readLineRounding(given, "", issues);
  const amount = readWhole(fields.get("amount"), "/amount", rounding, issues);
  const asked = fields.get("mode") ?? "proRata";
  const mode = MODES.find((each) => each === asked);
  if (mode === undefined) {
    const message = `The mode must be one of ${MODES.join(", ")}. Write one of them, or leave it out.`;
    issues.push(documentIssue("document.wrong_value", "/mode", message, { allowed: MODES }));
  }
  return { amount, rounding, mode: mode ?? "proRata" };
}
