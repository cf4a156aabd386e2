import { quoted } from "../../kernel/issue/index.js";
import { cut } from "../goalIssue.js";
import type { Goal } from "../types.js";
import { checked } from "./smartCheck.js";
import type { SmartCheck } from "./types.js";

/** Whether a goal says what is to be done, by whom, and about what. */
export function checkSpecific({ title = "", ownerId, scope = {}, key }: Goal): readonly SmartCheck[] {
  const about = Object.values(scope).join(", ");
  return [
    checked(
      "has_title",
      title.trim() !== "",
      "The goal has a title.",
      "Give the goal a title that says what is to be reached.",
      { title: title === "" ? null : cut(title) },
    ),
    checked(
      "has_owner",
      ownerId !== undefined,
      `The goal is owned by ${quoted(ownerId ?? "")}.`,
      "Name the person, team or company that answers for the goal.",
      { ownerId: ownerId === undefined ? null : cut(ownerId) },
    ),
    checked(
      "has_scope",
      about !== "" || key !== undefined,
      about === ""
        ? `The goal is known by the key ${quoted(key ?? "")}.`
        : `The goal is about ${quoted(about)}.`,
      "Name the product, region or customer group that the goal is about, or give it a key.",
      { scope: about === "" ? null : cut(about), key: key === undefined ? null : cut(key) },
    ),
  ];
}
