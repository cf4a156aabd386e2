import * as z from "zod";
import { conditionSchema, nameSchema } from "../condition/index.js";
import type { Process, ProcessAction, ProcessGuard, ProcessMove, ProcessState } from "./types.js";

/** Days that a deadline can lie ahead: more than the calendar has. */
const MOST_DAYS = 4_000_000;

let schema: z.ZodType<Process> | undefined;

/** The schema of a {@link Process}, built when it is first asked for. */
export function processSchema(): z.ZodType<Process> {
  schema ??= z.strictObject({
    kind: z.literal("process"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    startStateId: nameSchema().exactOptional(),
    states: z.array(stateSchema()).min(1, "A process needs a state. Add one."),
    moves: z.array(moveSchema()),
  });
  return schema;
}

/** The schema of a {@link ProcessGuard}, for documents that hold guards of their own. */
export function processGuardSchema(): z.ZodType<ProcessGuard> {
  return z.strictObject({ id: nameSchema(), when: conditionSchema(), message: z.string().exactOptional() });
}

/** The schema of a {@link ProcessAction}, for documents that hold actions of their own. */
export function processActionSchema(): z.ZodType<ProcessAction> {
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    role: nameSchema().exactOptional(),
    dueAfterDays: days(),
  });
}

function stateSchema(): z.ZodType<ProcessState> {
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    role: nameSchema().exactOptional(),
    dueAfterDays: days(),
    final: z.literal(true).exactOptional(),
  });
}

function moveSchema(): z.ZodType<ProcessMove> {
  const states = z.array(nameSchema()).min(1, "An empty list lets the move start nowhere. Name a state.");
  const roles = z
    .array(nameSchema())
    .min(1, "An empty list lets nobody make the move. Leave it out, or name a role.");
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    from: z.union([nameSchema(), states]),
    to: nameSchema(),
    roles: roles.exactOptional(),
    guards: z.array(processGuardSchema()).exactOptional(),
    actions: z.array(processActionSchema()).exactOptional(),
  });
}

function days() {
  return z.int().min(0).max(MOST_DAYS).exactOptional();
}
