/** Look of the controls below the oscilloscope and the XY screen. */
import { css } from 'lit';

export const scopeStyles = css`
  .field {
    display: grid;
    gap: 0.15rem;
    min-width: 0;
  }
  .name {
    color: var(--dim);
    font-size: 0.84rem;
  }
  .controls .button {
    min-height: 2.25rem;
    padding: 0.2rem 0.7rem;
    font-size: 0.88rem;
  }
  .level {
    flex: 1 1 11rem;
    min-width: 9rem;
    max-width: 18rem;
  }
  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4rem;
    font-size: 0.88rem;
  }
  .cursors {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
    gap: 0.3rem 1.2rem;
    flex: 1 1 100%;
  }
  .cursors label {
    display: grid;
    grid-template-columns: 1.6rem 1fr 5rem;
    align-items: center;
    gap: 0.4rem;
    font-size: 0.88rem;
  }
  .cursors .value {
    text-align: right;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`;
