import {
  decimalOfFraction,
  type Fraction,
  formatDecimal,
  fractionOf,
  parseDecimal,
  quotient,
  roundFraction,
} from "../../kernel/decimal/index.js";
import type { BuiltWindow, WindowItem } from "./derived.js";
import type { WindowState } from "./types.js";
import type { WindowItems } from "./windowValue.js";

/** What a state holds of a window: nothing where the state does not know it, and no more than the window keeps. */
export function itemsOf({ kind, periods }: BuiltWindow, found: WindowState | undefined): WindowItems {
  if (found === undefined) return [];
  const items = found.values.map((text, index): WindowItem | null => {
    const value = text === null ? null : readExact(text);
    const based = found.bases?.[index] ?? null;
    const base = based === null ? null : readExact(based);
    if (value === null || (kind === "ratio" && base === null)) return null;
    return { value, base: kind === "ratio" ? base : null };
  });
  return items.slice(-(periods ?? 1));
}

/** What is carried on of a window. */
export function stateOf({ id, kind }: BuiltWindow, items: WindowItems): WindowState {
  const values = items.map((item) => (item === null ? null : exactText(item.value)));
  if (kind !== "ratio") return { id, values };
  const bases = items.map((item) => (item?.base ? exactText(item.base) : null));
  return { id, values, bases };
}

/** A decimal, or `numerator/denominator`; null where it is neither. */
export function readExact(text: string): Fraction | null {
  const [first = "", second, third] = text.split("/");
  const numerator = parseDecimal(first);
  if (typeof numerator === "string" || third !== undefined) return null;
  if (second === undefined) return fractionOf(numerator);
  const denominator = parseDecimal(second);
  return typeof denominator === "string" || denominator.units === 0 ? null : quotient(numerator, denominator);
}

/** The longest number that is read again without a doubt, and the places that a longer one is carried to. */
const LONGEST = 60;
const PLACES = 34;

/** A sum of many quotients may take more digits than a number may have; it is carried rounded. */
function exactText(value: Fraction): string {
  const exact = decimalOfFraction(value);
  const texts = (exact === null ? [value.numerator, value.denominator] : [exact]).map(formatDecimal);
  if (texts.every(({ length }) => length <= LONGEST)) return texts.join("/");
  return formatDecimal(roundFraction(value, { places: PLACES, mode: "halfEven" }));
}
