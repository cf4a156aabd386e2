import { checkText } from "../../kernel/facts/index.js";
import { type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";

/** A course as it was read. */
export interface ReadCourse {
  readonly id: string;
  readonly title: string | null;
  readonly competencyIds: readonly string[];
}

/** Reads courses of which nothing is known yet; what else they hold is theirs. */
export function readCourses(given: unknown, path: string, issues: Issue[]): readonly ReadCourse[] {
  return (ownItems(given, path, issues) ?? []).flatMap((item, index) => {
    const at = `${path}/${index}`;
    const fields = ownFields(item, at, issues);
    const id = fields && checkText(fields.get("id"), `${at}/id`, issues);
    if (fields === null || id === null) return [];
    const title = fields.has("title") ? checkText(fields.get("title"), `${at}/title`, issues) : null;
    const named = fields.has("competencyIds") ? fields.get("competencyIds") : [];
    const competencyIds = (ownItems(named, `${at}/competencyIds`, issues) ?? []).flatMap(
      (each, place) => checkText(each, `${at}/competencyIds/${place}`, issues) ?? [],
    );
    return [{ id, title, competencyIds }];
  });
}
