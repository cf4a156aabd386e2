import type { ManagerOverrideComponent, ResidualComponent, SpiffComponent } from "./types.js";

/** A component that pays deal by deal. */
export type DealwiseDocument = SpiffComponent | ResidualComponent | ManagerOverrideComponent;
