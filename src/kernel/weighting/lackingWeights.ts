import { type Issue, issueOf } from "../issue/index.js";
import type { WeightingCode } from "./codes.js";
import type { WeightMode } from "./types.js";
import type { WeighedItem } from "./weighedItem.js";

/** What single items lack for the mode. */
export function lackingWeights(items: readonly WeighedItem[], mode: WeightMode): readonly Issue[] {
  if (mode === "target") return items.flatMap(faultsOfTarget);
  if (mode !== "explicit" && mode !== "relative") return [];
  return items.flatMap((item) =>
    item.weight === undefined
      ? [
          lack(
            "weighting.missing_weight",
            `${item.path}/weight`,
            "An item has no weight. Write one, or choose the weights equal or remainder.",
          ),
        ]
      : [],
  );
}

function faultsOfTarget({ path, target }: WeighedItem): readonly Issue[] {
  if (target === undefined) {
    return [
      lack(
        "weighting.missing_target",
        `${path}/target`,
        "An item has no target to take its weight from. Write its target.",
      ),
    ];
  }
  return target.units < 0
    ? [
        lack(
          "weighting.negative_target",
          `${path}/target`,
          "A target below zero can be no weight. Write a target of zero or more.",
        ),
      ]
    : [];
}

function lack(code: WeightingCode, path: string, message: string): Issue {
  return issueOf<WeightingCode>(code, path, message);
}
