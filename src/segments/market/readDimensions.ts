import { documentIssue, type Fields, type Issue } from "../../kernel/issue/index.js";
import { readNames } from "../../kernel/rows/index.js";
import type { MarketDimension } from "./types.js";

/** What a market is parted by; nothing is the whole of it. */
export function readDimensions(
  options: Fields,
  otherwise: readonly MarketDimension[],
  frame: Issue[],
): readonly MarketDimension[] {
  const given = options.get("by");
  if (Array.isArray(given) && given.length === 0) return [];
  const names = readNames(options, "by", otherwise, frame);
  const known = (["product", "region", "channel"] as const).filter((each) => names.includes(each));
  if (known.length === new Set(names).size) return known;
  const message = "A market is parted by product, region and channel. Write some of these.";
  frame.push(
    documentIssue("document.wrong_value", "/options/by", message, {
      allowed: ["product", "region", "channel"],
    }),
  );
  return known;
}
