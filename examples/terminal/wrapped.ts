const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** How many terminal cells a text takes. */
export function cells(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

/** A text in lines of at most so many cells: broken at spaces, and between wide characters. */
export function wrapped(text: string, width: number): readonly string[] {
  const pieces = text.split(/(?<= )|(?<=[\u2e80-\ua4cf\uff00-\uff60])/u);
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && cells(line + piece.trimEnd()) <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}
