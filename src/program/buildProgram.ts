import { deepFreeze, type Issue, type Result, readDocument } from "../kernel/issue/index.js";
import { buildDocuments } from "./compile/buildDocuments.js";
import { buildRankings } from "./compile/buildRankings.js";
import { gatherNames } from "./compile/catalog.js";
import { checkCurrencies } from "./compile/checkCurrencies.js";
import { checkGoalKeys } from "./compile/checkGoalKeys.js";
import { checkReads } from "./compile/checkReads.js";
import { documentIds } from "./compile/documentIds.js";
import { namesOf } from "./compile/namesOf.js";
import { readersOf } from "./compile/readersOf.js";
import { readParts } from "./compile/readParts.js";
import type { ProgramFunction } from "./programFunction.js";
import { programSchema } from "./schema.js";
import type { Program } from "./types.js";

/** Reads and builds a program, or tells every fault of it and of its documents. */
export function buildProgram(given: unknown): Result<ProgramFunction> {
  const read = readDocument(given, programSchema);
  if (!read.ok) return read;
  const document = deepFreeze(read.data);
  const issues: Issue[] = [];
  const ids = documentIds(document, issues);
  // The names that they give would stand twice as well, which is the same fault.
  const isAmbiguous = issues.length > 0;
  const parts = readParts(document, ids, issues);
  const rankings = buildRankings(document.rankings ?? [], issues);
  issues.push(...checkCurrencies(document), ...checkGoalKeys(document));
  const documents = buildDocuments(document, issues);
  if (documents === null || isAmbiguous) return { ok: false, issues };
  const catalog = gatherNames(namesOf(document, documents), issues);
  for (const reader of readersOf(document, documents, rankings)) issues.push(...checkReads(reader, catalog));
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    data: {
      document,
      fiscalYear: document.fiscalYear,
      documents,
      parts,
      streams: streamsOf(document),
      currency: documents.plans[0]?.currency ?? null,
      catalog,
      rankings,
      asksForRoles: asksForRoles(document),
    },
  };
}

function streamsOf({ streams = {} }: Program): ProgramFunction["streams"] {
  const {
    deals = "deals",
    stageChanges = "stageChanges",
    fieldChanges = "fieldChanges",
    customers = "customers",
    answers = "answers",
    payments = "payments",
    incidents = "incidents",
    training = "training",
  } = streams;
  return { deals, stageChanges, fieldChanges, customers, answers, payments, incidents, training };
}

function asksForRoles({ parts = [], plans = [] }: Program): boolean {
  return (
    parts.some((part) => part.for?.roles !== undefined) ||
    plans.some((plan) => plan.participants?.roles !== undefined)
  );
}
