/** Builds a thing when it is first asked for, and keeps it: a schema costs nothing until it is needed, and then once. */
export function once<Thing>(build: () => Thing): () => Thing {
  let built: { readonly thing: Thing } | undefined;
  return () => {
    built ??= { thing: build() };
    return built.thing;
  };
}
