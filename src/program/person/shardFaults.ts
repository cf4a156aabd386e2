import type { Faults } from "../../kernel/facts/index.js";
import { pointer } from "../../kernel/issue/index.js";
import { personLists } from "../facts/personLists.js";
import { relocateIssue, relocateLeftOut } from "../facts/relocate.js";
import { issuesOnce, leftOutOnce } from "./onceEach.js";
import type { ReadShard } from "./readShard.js";

/** The lists of facts that are no streams of records. */
const LISTS: ReadonlySet<string> = new Set(["people", ...personLists]);

/** The faults of a shard, each once, with their places in the facts of everybody. */
export function shardFaults({ places, faults, situation }: ReadShard): Faults {
  const own = situation.person.faults;
  const leftOut = [...faults.leftOut, ...own.leftOut].map((each) => {
    const list = LISTS.has(each.stream) ? `/${each.stream}` : pointer(["records", each.stream]);
    return relocateLeftOut(each, places.get(list) ?? []);
  });
  return {
    issues: [...issuesOnce([...faults.issues, ...own.issues].map((issue) => relocateIssue(issue, places)))],
    leftOut: [...leftOutOnce(leftOut)],
  };
}
