import type { Readings } from "../../kernel/condition/index.js";
import { parseDecimal } from "../../kernel/decimal/index.js";
import {
  documentIssue,
  type Issue,
  issueOf,
  MAX_TEXT,
  ownFields,
  pointer,
  quoted,
} from "../../kernel/issue/index.js";
import { dealField } from "./stageMove.js";

type Attribute = string | number | boolean | null;

/**
 * What guards look at: the readings of the request with the deal's own fields as attributes `deal.<field>`. A text that is
 * empty counts as absent.
 */
export function readDealFields(deal: unknown, readings: Readings, issues: Issue[]): Readings {
  if (deal === undefined) return readings;
  const attributes = new Map<string, Attribute>(readings.attributes);
  for (const [field, value] of ownFields(deal, "/request/deal", issues) ?? []) {
    const name = dealField(field);
    if (attributes.has(name) || readings.measures.has(name)) issues.push(ambiguous(name));
    else if (isAttribute(value)) attributes.set(name, value === "" ? null : value);
    else issues.push(notFlat(field));
  }
  return { measures: readings.measures, attributes };
}

function isAttribute(value: unknown): value is Attribute {
  if (typeof value === "string") return value.length <= MAX_TEXT;
  if (typeof value === "number") return typeof parseDecimal(value) === "object";
  return value === null || typeof value === "boolean";
}

function ambiguous(name: string): Issue {
  const message = `${quoted(name)} stands among the measures or attributes and is a field of the deal too. Rename one of them.`;
  const params = { name: name.slice(0, 80) };
  return issueOf("condition.ambiguous_field", pointer(["request", "attributes", name]), message, params);
}

function notFlat(field: string): Issue {
  const message = `A field of a deal is a text of at most ${MAX_TEXT} characters, a number that is a decimal, true, false or null.`;
  return documentIssue("document.wrong_type", pointer(["request", "deal", field]), message);
}
