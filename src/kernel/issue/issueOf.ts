import type { Issue, IssueParam, Severity } from "./types.js";

/** How much of an outside text may stand in a message. */
const QUOTED = 80;

/**
 * What must not stand in a message: control characters, breaks of lines, what turns the direction of writing, and
 * halves of characters, which a cut may leave.
 */
const UNSHOWN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Outside text as it may stand in a message: in quotes, cut to 80 characters, control characters shown as a dot. */
export function quoted(text: string): string {
  return `"${shownText(text)}"`;
}

/** The same without quotes. */
export function shownText(text: string): string {
  const cut = text.length > QUOTED ? `${text.slice(0, QUOTED)}...` : text;
  return cut.replace(UNSHOWN, "\u00b7");
}

/** Builds an issue; `path` is a JSON pointer, `message` is what is wrong and how to mend it. */
export function issueOf<Code extends string>(
  code: Code,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
  severity: Severity = "error",
): Issue<Code> {
  return { code, severity, path, message, params };
}

/** A JSON pointer from its steps, escaped as RFC 6901 asks. */
export function pointer(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
