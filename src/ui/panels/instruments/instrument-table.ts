/** What an instrument shows, as rows: for its table view and for its data file. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { say } from '../../../words/say';

export interface InstrumentTable {
  /** Each with its unit. */
  columns: readonly string[];
  /** Numbers are written in full in the data file; text stands for what no number says. */
  rows: readonly (readonly (string | number)[])[];
}

const quoted = (cell: string | number): string =>
  typeof cell === 'number' ? String(cell) : `"${cell.replaceAll('"', '""')}"`;

/** RFC 4180, after lines of remarks that begin with #. */
export function tableToCsv({ columns, rows }: InstrumentTable, remarks: readonly string[]): string {
  const lines = [
    ...remarks.map((remark) => `# ${remark.replaceAll(/\s+/g, ' ')}`),
    ...[columns, ...rows].map((row) => row.map(quoted).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** `sayCell` writes a number as people read it; `name` is the instrument's. */
export function instrumentTable(
  { columns, rows }: InstrumentTable,
  sayCell: (value: number, column: number) => string,
  name: string,
): TemplateResult {
  const text = (cell: string | number, column: number): string =>
    typeof cell === 'number' ? sayCell(cell, column) : cell;
  return html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label=${say('instrument.table-region', { name })}
  >
    <table>
      <thead>
        <tr>
          ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, column) =>
                column === 0
                  ? html`<th scope="row">${text(cell, column)}</th>`
                  : html`<td>${text(cell, column)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
