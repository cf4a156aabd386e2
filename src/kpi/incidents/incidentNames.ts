/** The name under which a rubric knows the balance of all points of incidents. */
export const INCIDENT_POINTS = "incidents.points";

/** The name under which a rubric knows how many incidents count by a rule. */
export function incidentName(ruleId: string): string {
  return `incident.${ruleId}`;
}
