import * as z from "zod";
import { type Result, readDocument } from "../../kernel/issue/index.js";

/** Reads the options of a call against their schema; faults are told by their place among `/options`. */
export function readOptions<T>(given: unknown, schema: () => z.ZodType<T>): Result<T> {
  const read = readDocument(given, schema);
  if (read.ok) return read;
  return { ok: false, issues: read.issues.map((issue) => ({ ...issue, path: `/options${issue.path}` })) };
}

/** How a call over many records runs: the options that all such calls share. */
export interface RunFields {
  readonly onInvalid: z.ZodExactOptional<z.ZodEnum<{ reject: "reject"; report: "report" }>>;
  readonly maxIssues: z.ZodExactOptional<z.ZodInt>;
}

/** Their schemas, to be spread into a strict object. */
export function runFields(): RunFields {
  return {
    onInvalid: z.enum(["reject", "report"]).exactOptional(),
    maxIssues: z.int().min(0).exactOptional(),
  };
}
