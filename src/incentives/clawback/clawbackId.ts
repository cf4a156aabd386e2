/** The id of the clawback line of a component. */
export function clawbackId(componentId: string): string {
  return `${componentId}.clawback`;
}
