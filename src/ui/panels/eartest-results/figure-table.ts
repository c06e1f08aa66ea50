/** Names and figures, one a row. */
import { html, nothing } from 'lit';

export interface FigureRow {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
  /** Long text that stands for a number: it may break anywhere. */
  readonly isHash?: boolean;
}

export const renderFigures = (rows: readonly FigureRow[]) =>
  html`<table>
    <tbody>
      ${rows.map(
        ({ name, value, note, isHash }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td class=${isHash ? 'hash' : 'figure'}>
              ${value} ${note ? html`<small>${note}</small>` : nothing}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
