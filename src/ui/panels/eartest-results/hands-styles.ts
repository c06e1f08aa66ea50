/** Look of the show of hands: two large buttons, and what follows from their votes. */
import { css } from 'lit';

export const handsStyles = css`
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.8rem;
  }
  .side {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: stretch;
    gap: 0.4rem;
    min-width: 0;
  }
  @media (max-width: 32rem) {
    .sides {
      grid-template-columns: 1fr;
    }
  }
  .vote {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    place-content: center;
    gap: 0 0.8rem;
    min-height: 6rem;
    padding: 0.4rem;
    border: 2px solid var(--control);
    border-radius: 0.8rem;
    background: var(--raised);
    font-weight: 680;
  }
  .vote .name {
    font-size: 1.6rem;
  }
  .vote .count {
    font-size: clamp(2.6rem, 7vw, 5rem);
    line-height: 1.15;
  }
  .fewer {
    min-width: 2.75rem;
    font-size: 1.3rem;
  }
  .share {
    font-size: clamp(1.2rem, 2.6vw, 1.9rem);
    font-weight: 660;
    line-height: 1.3;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 1rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    float: left;
    margin-right: 0.2rem;
    padding: 0;
    line-height: 1.75rem;
    color: var(--dim);
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 1.75rem;
  }
  fieldset:disabled label {
    color: var(--dim);
  }
  td,
  th {
    vertical-align: middle;
  }
  input {
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    accent-color: var(--text);
  }
`;
