import { readEvaluateOptions } from "../../kernel/facts/index.js";
import { documentIssue, type Issue, type Result } from "../../kernel/issue/index.js";
import type { CompanyOptions } from "./types.js";

/** Reads the options by hand; a trace is that of one person, so that none can be asked for here. */
export function readCompanyOptions(given: unknown): Result<CompanyOptions> {
  const read = readEvaluateOptions(given);
  if (!read.ok) return read;
  const { onInvalid, maxIssues, ...others } = read.data.options;
  const issues = Object.keys(others).map(unknownOption);
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    data: {
      ...(onInvalid === undefined ? {} : { onInvalid }),
      ...(maxIssues === undefined ? {} : { maxIssues }),
    },
  };
}

function unknownOption(name: string): Issue {
  const message = `The option ${name} is for one person. Ask evaluate for that person.`;
  return documentIssue("document.unknown_field", `/options/${name}`, message, { field: name });
}
