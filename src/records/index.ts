export type { Activity, Assignment, Customer, Deal, Person, StageChange } from "./types.js";
