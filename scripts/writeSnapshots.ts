import { writeFileSync } from "node:fs";
import { entries, root } from "./entries.js";
import { importAll, measureBundle } from "./measureBundle.js";
import { exportsSnapshot, publicApi } from "./publicApi.js";

/** Room to grow before a larger bundle has to be a decision. */
const ROOM = 1.1;

/** Writes what the package tests compare with: the public names and the size ceilings in bytes. */
const ceilings = Object.fromEntries(
  entries.map(({ specifier }) => [specifier, roundUp(measureBundle(importAll(specifier)).gzip * ROOM)]),
);
write("exports", exportsSnapshot(publicApi().names));
write("sizes", ceilings);

function roundUp(bytes: number): number {
  return Math.ceil(bytes / 100) * 100;
}

function write(name: string, content: unknown): void {
  writeFileSync(`${root}test/package/${name}.json`, `${JSON.stringify(content, null, 2)}\n`);
}
