/** Styles that the panels of the Real legs view share. */
import { css } from 'lit';

export const legsStyles = css`
  section {
    display: grid;
    align-content: start;
    gap: 0.8rem;
    height: 100%;
    padding: 0.9rem 1.1rem 1.1rem;
  }
  section.plain {
    padding: 0;
  }
  h3 {
    margin: 0.3rem 0 0;
    font-size: 0.92rem;
    font-weight: 650;
  }
  p {
    max-width: 46rem;
    margin: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.8rem;
  }
  .sliders {
    --value-width: 6.4em;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: 0.4rem 1.4rem;
  }
  .promise {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0.7rem;
  }
  .promise input {
    width: 1.25rem;
    height: 1.25rem;
    margin: 0;
    accent-color: var(--text);
  }
  progress {
    width: 9rem;
    accent-color: var(--text);
  }
  .warn {
    padding: 0.6rem 0.9rem;
    border: 2px solid var(--warn);
    border-radius: 0.7rem;
  }
  .warn ul {
    display: grid;
    gap: 0.3rem;
    margin: 0;
    padding-left: 1.1rem;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9rem;
  }
  caption {
    padding-bottom: 0.3rem;
    color: var(--dim);
    font-size: 0.84rem;
    text-align: left;
  }
  th,
  td {
    padding: 0.3rem 1rem 0.3rem 0;
    border-top: 1px solid var(--line);
    text-align: left;
    font-weight: 400;
  }
  thead th {
    border-top: 0;
    color: var(--dim);
    font-size: 0.84rem;
  }
  td.figure {
    font-weight: 640;
    text-align: right;
    white-space: nowrap;
  }
`;
