/** Whether a JSON pointer leads to something in a document. */
export function leads(document: unknown, pointer: string): boolean {
  if (pointer !== "" && !pointer.startsWith("/")) return false;
  let place: unknown = document;
  for (const step of pointer.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof place !== "object" || place === null || !Object.hasOwn(place, name)) return false;
    place = Reflect.get(place, name);
  }
  return true;
}
