/** Look of the plots' panel: two plots side by side where there is room, and what is read below them. */
import { css } from 'lit';

export const plotStyles = css`
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.45rem;
    margin-bottom: 0.7rem;
  }
  .plots {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
    gap: 0.8rem 1.4rem;
    align-items: end;
  }
  figure {
    min-width: 0;
    margin: 0;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6rem;
    margin-bottom: 0.3rem;
  }
  figcaption b {
    font-weight: 640;
  }
  .read {
    display: grid;
    grid-template-columns: auto 1fr 5rem;
    align-items: center;
    gap: 0.8rem;
    margin-top: 0.6rem;
  }
  .read input {
    --track: var(--line);
    min-width: 0;
  }
  .hertz {
    text-align: right;
    font-weight: 640;
  }
  dl {
    display: grid;
    gap: 0.25rem;
    margin: 0.5rem 0 0.7rem;
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.2rem;
  }
  dt {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    color: var(--dim);
  }
  dd {
    margin: 0;
    font-weight: 600;
  }
  /* The two links, by the dashes and the weight that their curves have. */
  dt i {
    flex: none;
    width: 2.2rem;
    border-top: 3px solid var(--text);
  }
  dt .kept {
    border-top: 2px dashed var(--control);
  }
  summary {
    width: max-content;
    border-radius: 0.3rem;
    color: var(--dim);
    font-size: 0.84rem;
    text-decoration: underline;
    cursor: pointer;
  }
  .scroll {
    max-width: 48rem;
    margin-top: 0.5rem;
    overflow-x: auto;
  }
`;
