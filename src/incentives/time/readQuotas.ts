import { checkHistory } from "../../kernel/calendar/index.js";
import { type Fraction, fractionOf } from "../../kernel/decimal/index.js";
import { readText } from "../../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import { readAmount } from "../facts/readAmount.js";
import type { TimeCode } from "./codes.js";
import { type OpenSpan, readSpan, requireDay } from "./readTime.js";

/** A quota that holds on certain days. */
export interface ReadQuota extends OpenSpan {
  readonly componentId: string;
  readonly quota: Fraction | null;
  readonly target: Fraction | null;
  readonly path: string;
}

const FIELDS: ReadonlySet<string> = new Set(["componentId", "from", "to", "quota", "target"]);

/** Reads the dated quotas; those of one component must not hold on the same day. */
export function readQuotas(value: unknown, issues: Issue[]): readonly ReadQuota[] {
  const items = ownItems(value, "/quotas", issues) ?? [];
  const before = issues.length;
  const quotas = items.flatMap((item, index) => readQuota(item, `/quotas/${index}`, issues) ?? []);
  if (issues.length === before) for (const issue of overlaps(quotas)) issues.push(issue);
  return quotas;
}

function readQuota(item: unknown, path: string, issues: Issue[]): ReadQuota | null {
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return null;
  const componentId = readText(fields, "componentId", path, issues);
  requireDay(fields, path, issues);
  const span = readSpan(fields, path, issues);
  const terms = {
    quota: readTerm(fields, "quota", path, issues),
    target: readTerm(fields, "target", path, issues),
  };
  return componentId === null ? null : { componentId, ...span, ...terms, path };
}

function readTerm(fields: Fields, name: string, path: string, issues: Issue[]): Fraction | null {
  if (!fields.has(name)) return null;
  const amount = readAmount(fields, name, path, issues);
  return amount === null ? null : fractionOf(amount);
}

/** Every pair of terms that hold on one day. */
function overlaps(quotas: readonly ReadQuota[]): readonly Issue[] {
  return (["quota", "target"] as const).flatMap((term) => {
    const named = quotas.filter((quota) => quota[term] !== null);
    return [...new Set(named.map(({ componentId }) => componentId))].flatMap((componentId) => {
      const own = named.filter((quota) => quota.componentId === componentId);
      const versions = own.map(({ from, to }) => ({
        effective: { from: from ?? "", ...(to === null ? {} : { to }) },
      }));
      return checkHistory(versions).map(({ path }) => {
        const at = own[Number(path.split("/")[1])]?.path ?? "/quotas";
        const message = `Two ${term}s of ${quoted(componentId)} hold on one day. Let each end on the day the next one begins.`;
        return issueOf<TimeCode>("incentives.overlapping_quotas", at, message, {
          componentId: componentId.slice(0, 80),
          term,
        });
      });
    });
  });
}
