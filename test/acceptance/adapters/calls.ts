import { jsonOf, listOf, textOf } from "../units.js";
import type { Results } from "./answers.js";

type Callable = (...given: never) => unknown;

/** What functions of the library return, called by their names. */
export function callsOf(functions: Readonly<Record<string, Callable>>): Results {
  const byName = new Map(Object.entries(functions));
  return (_, facts) =>
    facts.map(({ call, with: given }) => {
      const called = byName.get(textOf(call));
      if (called === undefined) throw new TypeError(`no function ${textOf(call)}`);
      return { result: jsonOf(Reflect.apply(called, undefined, JSON.parse(JSON.stringify(listOf(given))))) };
    });
}
