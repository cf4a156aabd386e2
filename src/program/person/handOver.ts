import type { Fields } from "../../kernel/issue/index.js";
import { ownFields } from "../../kernel/issue/index.js";
import type { PersonList } from "../facts/personLists.js";
import type { ChosenRecords } from "./closing.js";
import type { ReadShard } from "./readShard.js";

/**
 * The items of a list that pass, as a document reads them: without the fields that name the person and the document. What is
 * no object is handed over as it is: the document tells what is wrong with it.
 */
export function handOver(
  { lists }: ReadShard,
  list: PersonList,
  without: readonly string[],
  keep: (fields: Fields) => boolean,
): ChosenRecords {
  const chosen = lists[list].flatMap((item, index) => {
    const fields = ownFields(item, "", []);
    if (fields === null) return [{ item, index }];
    const rest = [...fields].filter(([name]) => !without.includes(name));
    return keep(fields) ? [{ item: Object.fromEntries(rest), index }] : [];
  });
  return {
    given: chosen.map(({ item }) => item),
    path: `/${list}`,
    stream: list,
    indexes: chosen.map(({ index }) => index),
  };
}
