/** Makes every way out of a pure function throw: clock, chance, environment, output, network, code made of text. */
export function poison(): void {
  const refuse = (name: string) => (): never => {
    throw new Error(`${name} was touched`);
  };
  Math.random = refuse("Math.random");
  Date.now = refuse("Date.now");
  globalThis.Date = new Proxy(Date, {
    apply: refuse("Date()"),
    construct: (target, values, newTarget) =>
      values.length === 0 ? refuse("new Date()")() : Reflect.construct(target, values, newTarget),
  });
  for (const name of [
    "console",
    "process",
    "performance",
    "crypto",
    "fetch",
    "setTimeout",
    "queueMicrotask",
  ]) {
    Object.defineProperty(globalThis, name, { get: refuse(name), configurable: true });
  }
  for (const name of ["localeCompare", "toLocaleLowerCase", "toLocaleUpperCase"]) {
    Object.defineProperty(String.prototype, name, { get: refuse(name), configurable: true });
  }
}
