/** Look of the controls below the spectrum, the meters and the rejection. */
import { css } from 'lit';

export const spectrumStyles = css`
  .field {
    display: grid;
    gap: 0.15rem;
    min-width: 0;
  }
  .field param-select {
    max-width: 100%;
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
  .controls param-switch {
    padding: 0 0.3rem;
    font-size: 0.88rem;
  }
  .cursor {
    display: flex;
    flex: 1 1 26rem;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem;
    min-width: 0;
  }
  .cursor label {
    display: grid;
    flex: 1 1 12rem;
    gap: 0.3rem;
  }
  progress {
    width: 8rem;
    accent-color: var(--text);
  }
  .status {
    align-self: center;
  }
`;
