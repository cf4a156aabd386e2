export type { MigrationCode } from "./codes.js";
export { measureMigration } from "./measureMigration.js";
export type {
  FieldMove,
  MigrationCell,
  MigrationOptions,
  MigrationResult,
  MigrationStep,
  SegmentMover,
  SegmentSnapshot,
  SnapshotCustomer,
} from "./types.js";
