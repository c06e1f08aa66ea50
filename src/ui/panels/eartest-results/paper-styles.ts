/** A card on paper: everything open, small and close, so that it stays one sheet. */
import { css } from 'lit';

export const paperStyles = css`
  :host([printing]) {
    color: var(--text);
    font-size: 8pt;
    line-height: 1.22;
  }
  :host([printing]) section {
    gap: 1.5mm;
    padding: 0;
  }
  :host([printing]) .first {
    gap: 2mm;
  }
  :host([printing]) p {
    max-width: none;
  }
  :host([printing]) .says {
    gap: 0.8mm;
  }
  :host([printing]) .lead {
    font-size: 12pt;
  }
  :host([printing]) .note,
  :host([printing]) h3,
  :host([printing]) summary,
  :host([printing]) figcaption {
    font-size: 8pt;
  }
  :host([printing]) table {
    font-size: 7pt;
  }
  :host([printing]) thead th,
  :host([printing]) caption,
  :host([printing]) td small,
  :host([printing]) td.hash {
    font-size: 6.5pt;
  }
  :host([printing]) td small {
    display: inline;
  }
  :host([printing]) caption {
    display: none;
  }
  :host([printing]) th,
  :host([printing]) td {
    padding: 0.1mm 2mm 0.1mm 0;
  }
  :host([printing]) details {
    padding-top: 0.6mm;
  }
  :host([printing]) summary {
    list-style: none;
  }
  :host([printing]) summary + * {
    margin-top: 0.5mm;
  }
  :host([printing]) .plots {
    grid-template-columns: repeat(auto-fit, minmax(8cm, 1fr));
  }
  :host([printing]) .columns {
    columns: 2;
    column-gap: 6mm;
  }
  :host([printing]) .trials-3 {
    columns: 3;
  }
  :host([printing]) .trials-4 {
    columns: 4;
    column-gap: 4mm;
  }
  :host([printing]) .trials th,
  :host([printing]) .trials td {
    padding-right: 1mm;
  }
  :host([printing]) .trials {
    width: 100%;
    min-width: 0;
  }
  :host([printing]) .scroll {
    overflow: visible;
  }
  :host([printing]) tr {
    break-inside: avoid;
  }
  /* Firefox never breaks a table between columns: rows are boxes of their own there. */
  :host([printing]) .columns :is(table, thead, tbody) {
    display: block;
  }
  :host([printing]) .columns tr {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
  }
  :host([printing]) .columns table:not(.trials) tr {
    grid-template-columns: minmax(0, 3fr) minmax(0, 7fr);
  }
  /* Trial, answer, truth, right, level, time: the level is the longest. */
  :host([printing]) .trials-3 .trials tr {
    grid-template-columns: 2fr 2.3fr 2fr 2.2fr 4fr 2.8fr;
  }
`;
