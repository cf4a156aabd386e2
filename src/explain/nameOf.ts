import type { TraceNode } from "../kernel/index.js";
import { pipelineWord } from "../locales/nodeParts.js";
import type { Locale } from "../locales/types.js";
import { partKinds } from "./partKinds.js";

/**
 * What a node goes by in a text: the document's own title; or the language's word for a part that the library names; or
 * else its id without that of the nearest node above (`above`, the nearest first) that it is built from. A part that
 * does not stand below what it is a part of is named after both.
 */
export function nameOf(node: TraceNode, above: readonly string[], { parts, pipelineParts }: Locale): string {
  const { label, id, params } = node;
  if (label !== undefined) return label;
  const name = withoutPrefix(id, above);
  // A figure itself goes by the id that the document gives it.
  if (id.startsWith("pipeline.") && name !== id && params.choices === undefined)
    return pipelineWord(name, pipelineParts) ?? name;
  const word = name === id ? undefined : wordOf(node, name, parts);
  if (word !== undefined) return word;
  const at = name.lastIndexOf(".");
  const tail = at < 0 ? undefined : wordOf(node, name.slice(at + 1), parts);
  return tail === undefined ? name : `${name.slice(0, at)} · ${tail}`;
}

function wordOf(node: TraceNode, name: string, parts: Locale["parts"]): string | undefined {
  return isPart(node, name) && Object.hasOwn(parts, name) ? parts[name] : undefined;
}

function withoutPrefix(id: string, above: readonly string[]): string {
  // What is told once for each part of something is named after the part.
  const suffix = above.find((ancestor) => id.endsWith(`.${ancestor}`));
  if (suffix !== undefined) return id.slice(0, -suffix.length - 1);
  const prefix = above.find((ancestor) => id.startsWith(`${ancestor}.`) || id.startsWith(`${ancestor}#`));
  return prefix === undefined ? id : id.slice(prefix.length + 1);
}

/** The kinds of parts that a step of a document may be too. */
const STEPS: ReadonlySet<string> = new Set(["gate", "cap", "floor", "multiply"]);
const PLACE_OF_STEP = /\/steps\/\d+$/;

function isPart({ kind, ref }: TraceNode, name: string): boolean {
  const kinds = Object.hasOwn(partKinds, name) ? partKinds[name] : undefined;
  if (kinds?.includes(kind) !== true) return false;
  // A step of the document is an element of its own; what is computed at its place is not.
  return !(STEPS.has(kind) && PLACE_OF_STEP.test(ref));
}
