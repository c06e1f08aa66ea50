/** What the panels of the link's analysis share: head, tables of figures, bars. */
import { css } from 'lit';

export const analysisStyles = css`
  section {
    container-type: inline-size;
    height: 100%;
    padding: 0.9rem 1rem 1rem;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6rem;
    margin-bottom: 0.6rem;
  }
  p {
    margin: 0 0 0.5rem;
  }
  .message {
    padding: 1.2rem 0;
    color: var(--dim);
  }
  table + .note {
    margin: 0.6rem 0 0;
  }
  .lead {
    font-weight: 620;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.35rem 0 0.35rem 0.8rem;
    border-top: 1px solid var(--line);
    text-align: right;
    white-space: nowrap;
    vertical-align: top;
  }
  th {
    color: var(--dim);
    font-size: 0.84rem;
    font-weight: 560;
  }
  thead th {
    border-top: 0;
    white-space: normal;
    vertical-align: bottom;
  }
  th:first-child {
    width: 99%;
    padding-left: 0;
    text-align: left;
    white-space: normal;
  }
  tbody th {
    color: var(--text);
    font-size: inherit;
  }
  .most th,
  .most td {
    font-weight: 680;
  }
  /* Names above their figures, where both have no room beside each other. */
  @container (max-width: 26rem) {
    .figures tr {
      display: flex;
      flex-wrap: wrap;
      padding: 0.4rem 0;
      border-top: 1px solid var(--line);
    }
    .figures tr th,
    .figures tr td {
      padding: 0.1rem 0;
      flex: 1 1 0;
      border: 0;
    }
    .figures tr th:first-child {
      flex-basis: 100%;
    }
  }

  /* A bar is a length: from its own frame's left, which stands in every row at the same place. */
  .bar {
    position: relative;
    display: block;
    height: 0.6rem;
    margin-top: 0.3rem;
    border-radius: 0.2rem;
    background: var(--raised);
    overflow: hidden;
  }
  .bar i {
    position: absolute;
    inset: 0 auto 0 0;
    min-width: 2px;
    border-radius: 0.2rem;
    background: var(--interference);
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .bar i {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
