/** Decimals of a text with more places than that are cut there, and marked: they are shorter, not rounded. */
export function cutFigures(text: string, maxPlaces: number): string {
  return text.replace(/(\d+)\.(\d+)/g, (figure, whole: string, fraction: string) =>
    fraction.length <= maxPlaces ? figure : `${whole}.${fraction.slice(0, maxPlaces)}…`,
  );
}
