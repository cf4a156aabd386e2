// A headless spreadsheet: a column of amounts, a column of formulas, built and computed in one batch.
import { HyperFormula } from "hyperformula";
import { TIERS } from "../facts.mjs";

const parts = TIERS.map(({ from, rate }, at) => {
  const next = TIERS[at + 1];
  const top = (row) => (next === undefined ? `A${row}` : `MIN(A${row},${next.from})`);
  return (row) => `MAX(0,${top(row)}-${from})*${rate}`;
});

const formula = (row) => `=ROUND(${parts.map((part) => part(row)).join("+")},2)`;

export function hyperformula(texts) {
  const rows = texts.map((text, index) => [Number(text), formula(index + 1)]);
  const sheet = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
  const pays = texts.map((_, row) => sheet.getCellValue({ sheet: 0, col: 1, row }).toFixed(2));
  sheet.destroy();
  return pays;
}
