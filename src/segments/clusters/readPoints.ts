import { type Decimal, decimalIssue, parseDecimal } from "../../kernel/decimal/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  pointer,
  quoted,
} from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import { sharedIds } from "../purchases/index.js";
import type { ClustersCode } from "./codes.js";

/** A customer as a point: one number for each field. */
export interface Point {
  readonly customerId: string;
  readonly values: readonly Decimal[];
}

const KNOWN: ReadonlySet<string> = new Set(["customerId", "fields"]);

/** Reads customers as points, in the order of their ids; one with a fault is left out. */
export function readPoints(given: unknown, names: readonly string[], faults: Faults): readonly Point[] {
  const items = ownItems(given, "/customers", faults.issues) ?? [];
  const shared = sharedIds(items, "customerId");
  return items
    .flatMap((item, index) => {
      const issues: Issue[] = [];
      const path = `/customers/${index}`;
      const own = ownFields(item, path, issues, KNOWN);
      const customerId = own === null ? null : readText(own, "customerId", path, issues);
      if (customerId !== null && shared.has(customerId)) issues.push(duplicate(customerId, path));
      const fields = own === null ? null : ownFields(own.get("fields"), `${path}/fields`, issues);
      const values = fields === null ? [] : readValues(fields, names, path, issues);
      if (issues.length === 0 && customerId !== null) return [{ customerId, values }];
      leave(faults, index, customerId, issues);
      return [];
    })
    .sort(byText(({ customerId }) => customerId));
}

function readValues(
  fields: Fields,
  names: readonly string[],
  path: string,
  issues: Issue[],
): readonly Decimal[] {
  return names.flatMap((name) => {
    const value = fields.get(name) ?? null;
    const at = `${path}/fields${pointer([name])}`;
    const decimal = value === null ? null : parseDecimal(value);
    if (decimal !== null && typeof decimal === "object") return [decimal];
    issues.push(decimal === null ? missing(name, at) : decimalIssue(decimal, value, at));
    return [];
  });
}

function missing(name: string, path: string): Issue {
  const message = `The customer lacks ${quoted(name)}, by which clusters are made. Give it, or leave the customer out.`;
  const params = { field: name.slice(0, 80) };
  return issueOf<ClustersCode>("segments.missing_cluster_field", path, message, params);
}

function duplicate(customerId: string, path: string): Issue {
  const message = `The customer ${quoted(customerId)} stands here more than once. Give each one entry.`;
  const params = { id: customerId.slice(0, 80) };
  return documentIssue("document.duplicate_id", `${path}/customerId`, message, params);
}

function leave(
  { issues, leftOut }: Faults,
  index: number,
  customerId: string | null,
  found: readonly Issue[],
): void {
  issues.push(...found);
  leftOut.push({
    id: customerId === null ? `#${index}` : customerId.slice(0, 80),
    stream: "customers",
    index,
    reason: found[0]?.code ?? "document.wrong_type",
    amount: null,
  });
}
