const DRAWERS = /^(?:utils?|commons?|helpers?|misc|shared|stuff)$/i;

/** A file is named after the one thing it exports, so no name is a drawer for odds and ends. */
export function drawerNames(files: readonly string[]): readonly string[] {
  return files.filter((file) =>
    file.split("/").some((part) => DRAWERS.test(part.replace(/(?:\.\w+)+$/, ""))),
  );
}
