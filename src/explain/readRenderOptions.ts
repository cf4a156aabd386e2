import {
  attainmentError,
  documentIssue,
  type Issue,
  issueOf,
  ownFields,
  quoted,
} from "../kernel/issue/index.js";
import { en } from "../locales/en/index.js";
import type { Locale } from "../locales/types.js";
import type { ExplainCode } from "./codes.js";
import type { RenderOptions } from "./renderOptions.js";

const FIELDS: ReadonlySet<string> = new Set(["locale", "maxDepth", "hideZero", "maxPlaces"]);

/** The options with their defaults; plain JavaScript may hand over anything, and every fault of it is thrown at once. */
export function readRenderOptions(options: unknown): Required<RenderOptions> {
  const issues: Issue[] = [];
  const fields = ownFields(options, "/options", issues, FIELDS) ?? new Map<string, unknown>();
  const locale = fields.has("locale") ? fields.get("locale") : en;
  const maxDepth = fields.has("maxDepth") ? fields.get("maxDepth") : Number.POSITIVE_INFINITY;
  const hideZero = fields.has("hideZero") ? fields.get("hideZero") : false;
  if (!isLocale(locale)) issues.push(noLocale(locale));
  if (typeof maxDepth !== "number" || Number.isNaN(maxDepth)) issues.push(wrongType("maxDepth", "number"));
  if (typeof hideZero !== "boolean") issues.push(wrongType("hideZero", "boolean"));
  const maxPlaces = fields.has("maxPlaces") ? fields.get("maxPlaces") : Number.POSITIVE_INFINITY;
  if (typeof maxPlaces !== "number" || !(maxPlaces >= 1))
    issues.push(wrongType("maxPlaces", "number from 1 up"));
  if (issues.length > 0 || !isLocale(locale)) throw attainmentError(issues);
  return { locale, maxDepth: Number(maxDepth), hideZero: hideZero === true, maxPlaces: Number(maxPlaces) };
}

/** A locale is an object with sentences. */
function isLocale(value: unknown): value is Locale {
  return typeof value === "object" && value !== null && "phrases" in value && "parts" in value;
}

function noLocale(locale: unknown): Issue {
  const found = typeof locale === "string" ? `${quoted(locale)} is a text` : "This is none";
  const message = `The locale is an object of words and sentences; ${found}. Import one, such as zhCN of attainment/locales/zh-CN, and hand it over.`;
  return issueOf<ExplainCode>("explain.no_locale", "/options/locale", message);
}

function wrongType(name: string, expected: string): Issue {
  const message = `The value must be of type ${expected}. Write that, or leave the option out.`;
  return documentIssue("document.wrong_type", `/options/${name}`, message, { expected });
}
