import { type Fields, readJson } from "../../kernel/issue/index.js";
import { compareTexts } from "../../kernel/order/index.js";

/** A text that two records share if and only if they say the same, in whatever order. */
export function fingerprint(fields: Fields): string {
  const parts = [...fields].map(([name, value]) => [name, textOf(value)]);
  return JSON.stringify(parts.sort(([a = ""], [b = ""]) => compareTexts(a, b)));
}

function textOf(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  const json = readJson(value);
  return json.ok ? JSON.stringify(json.data) : typeof value;
}
