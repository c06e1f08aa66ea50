/** Styles that the form, the plan and the run of a blind test share. */
import { css } from 'lit';

export const testStyles = css`
  section {
    display: grid;
    align-content: start;
    gap: 1rem;
    padding: 1rem 1.2rem 1.2rem;
  }
  section > * {
    min-width: 0;
  }
  h2 {
    font-size: 1.25rem;
  }
  h3 {
    margin: 0;
    font-size: 0.92rem;
    font-weight: 650;
  }
  p {
    max-width: 52rem;
    margin: 0;
    text-wrap: pretty;
  }
  h2:focus,
  h2:focus-visible {
    outline: none;
  }
  .head {
    display: grid;
    gap: 0.2rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem 0.9rem;
  }
  .large {
    min-height: 2.9rem;
    padding: 0.5rem 1.4rem;
    font-size: 1.05rem;
  }
  .refused p {
    flex: 1 1 18rem;
  }
  /* What is done stands there in words. */
  @media (prefers-reduced-motion: reduce) {
    progress:indeterminate {
      display: none;
    }
  }
  .refused {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.9rem;
    max-width: 52rem;
    padding: 0.6rem 0.9rem;
    border: 2px solid var(--warn);
    border-radius: 0.7rem;
  }
`;
