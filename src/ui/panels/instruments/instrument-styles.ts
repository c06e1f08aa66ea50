/** Look of an instrument: a head with its keys, the screen, the reading and the controls. */
import { css } from 'lit';

export const instrumentStyles = css`
  :host {
    min-width: 0;
  }
  :host([wide]) {
    grid-column: 1 / -1;
  }
  section {
    display: flex;
    flex-direction: column;
    gap: 0.6rem;
    min-height: 100%;
    padding: 0.7rem 1rem 0.9rem;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.35rem 0.8rem;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  .keys .button {
    min-height: 1.9rem;
    padding: 0.1rem 0.45rem;
    font-size: 0.84rem;
  }
  .head,
  .reading,
  .controls {
    flex: none;
  }
  .screen {
    position: relative;
    flex: none;
    min-width: 0;
  }
  canvas {
    display: block;
    width: 100%;
    border-radius: 0.4rem;
    touch-action: pan-y;
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.6rem;
  }
  .frozen,
  .caveat {
    padding: 0.05rem 0.5rem;
    border: 1px solid var(--text);
    border-radius: 0.4rem;
    font-size: 0.8rem;
    font-weight: 650;
  }
  .frozen {
    background: var(--text);
    color: var(--surface);
  }
  .reading {
    min-height: 1.5em;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem 0.9rem;
  }
  .scroll {
    max-height: 18rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 0.5rem;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.86rem;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.2rem 0.7rem;
    border-bottom: 1px solid var(--line);
    text-align: right;
    font-weight: 450;
    white-space: nowrap;
  }
  th:first-child {
    text-align: left;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--raised);
    font-weight: 620;
  }
  :host(:fullscreen),
  :host([filling]) {
    background: var(--page);
    padding: 1rem;
    overflow: auto;
  }
  :host([filling]) {
    position: fixed;
    inset: 0;
    z-index: 4;
  }
`;
