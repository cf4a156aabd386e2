import { compareTexts } from "./compareTexts.js";

/** Orders things by a text of each, such as an id or a date; where that is equal, by the next one. */
export function byText<Item>(...texts: readonly ((item: Item) => string)[]): (a: Item, b: Item) => number {
  return (a, b) => {
    for (const textOf of texts) {
      const order = compareTexts(textOf(a), textOf(b));
      if (order !== 0) return order;
    }
    return 0;
  };
}
