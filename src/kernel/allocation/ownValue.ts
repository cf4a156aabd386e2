/**
 * The own data property of an object, or `undefined`: neither a getter nor a prototype is ever asked.
 *
 * Everything that a caller hands over is read through here.
 */
export function ownValue(owner: object, key: string): unknown {
  const property = Object.getOwnPropertyDescriptor(owner, key);
  return property?.value;
}
