import type { Ladder } from "../../../tiers/index.js";
import { type Needs, needsOf } from "../../documents/needs.js";

/** All that the conditions of a ladder look at. */
export function ladderNeeds({ tiers, protectedWhen }: Ladder): Needs {
  const own = tiers.flatMap(({ enter, stay }) => [enter, stay]);
  return needsOf(
    [],
    [protectedWhen, ...own].flatMap((condition) => (condition === undefined ? [] : [condition])),
  );
}
