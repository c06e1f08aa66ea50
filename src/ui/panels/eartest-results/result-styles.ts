/** Look of results: sentences, figures, and the tables that they follow from. */
import { css } from 'lit';

export const resultStyles = css`
  section {
    display: grid;
    gap: 0.9rem;
    padding: 1rem 1.2rem 1.2rem;
  }
  section > * {
    min-width: 0;
  }
  section.plain {
    padding: 0;
  }
  h3 {
    margin: 0;
    font-size: 0.92rem;
    font-weight: 650;
  }
  p,
  ul {
    margin: 0;
  }
  p {
    max-width: 52rem;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  ul {
    padding-left: 1.1rem;
  }
  .lead {
    font-size: clamp(1.3rem, 1.7vw, 1.8rem);
    font-weight: 620;
    line-height: 1.35;
  }
  .says {
    display: grid;
    gap: 0.4rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.8rem;
  }
  .plots {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
    gap: 0.8rem 1.4rem;
  }
  figure {
    display: grid;
    gap: 0.3rem;
    min-width: 0;
    margin: 0;
  }
  figcaption {
    color: var(--dim);
    font-size: 0.84rem;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.88rem;
  }
  caption {
    padding-bottom: 0.3rem;
    color: var(--dim);
    font-size: 0.84rem;
    text-align: left;
  }
  th,
  td {
    padding: 0.28rem 1rem 0.28rem 0;
    border-top: 1px solid var(--line);
    font-weight: 400;
    text-align: left;
    vertical-align: top;
  }
  thead th {
    border-top: 0;
    color: var(--dim);
    font-size: 0.84rem;
  }
  td.figure {
    font-weight: 640;
  }
  td.hash {
    font-size: 0.8rem;
    overflow-wrap: anywhere;
  }
  /* The marks of the drawings; the words beside them say the same. */
  td.hit::before {
    content: '● ';
    content: '● ' / '';
  }
  td.miss::before {
    content: '× ';
    content: '× ' / '';
  }
  td small {
    display: block;
    color: var(--dim);
    font-size: 0.82rem;
    font-weight: 400;
  }
  details {
    border-top: 1px solid var(--line);
    padding-top: 0.5rem;
  }
  summary {
    cursor: pointer;
    font-weight: 600;
  }
  summary + * {
    margin-top: 0.5rem;
  }
  .warn {
    padding: 0.6rem 0.9rem;
    border: 2px solid var(--warn);
    border-radius: 0.7rem;
  }
`;
