/** How a running test looks: few things, large, and the same whatever is hidden. */
import { css } from 'lit';

export const testRunStyles = css`
  section {
    gap: 1.3rem;
    justify-items: stretch;
    padding: clamp(1rem, 2.5vw, 2.2rem);
  }
  h2 {
    font-size: clamp(1.3rem, 2.4vw, 2rem);
  }
  .task {
    font-size: clamp(1rem, 1.4vw, 1.25rem);
  }
  progress {
    width: 100%;
    height: 0.5rem;
    accent-color: var(--text);
  }
  .places {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(5.4rem, 100%), 1fr));
    gap: clamp(0.6rem, 1.5vw, 1.2rem);
  }
  .place {
    display: grid;
    grid-template-rows: 1fr auto auto;
    align-items: center;
    justify-items: center;
    gap: 0.35rem;
    min-width: 0;
    min-height: clamp(8rem, 22vh, 14rem);
    padding: 0.9rem 0.3rem;
    border: 3px solid var(--control);
    border-radius: 1rem;
    background: var(--raised);
  }
  .place .sign {
    font-size: clamp(2.6rem, 6vw, 5rem);
    font-weight: 700;
    line-height: 1;
  }
  .place .sign.small {
    font-size: clamp(1.05rem, 2.4vw, 2rem);
  }
  .place .caption {
    max-width: 100%;
    padding-inline: 0.2rem;
    font-size: clamp(0.8rem, 2.2vw, 0.95rem);
    overflow-wrap: anywhere;
  }
  .place[aria-pressed='true'],
  .place.on {
    border-color: var(--text);
    background: var(--text);
    color: var(--surface);
  }
  .light {
    border-style: dashed;
  }
  .light.on {
    border-style: solid;
  }
  .answers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    gap: clamp(0.6rem, 1.5vw, 1.2rem);
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.3rem 0.7rem;
    min-height: 3.6rem;
    font-size: clamp(1.05rem, 1.5vw, 1.3rem);
  }
  .keys {
    display: inline-flex;
    gap: 0.25rem;
  }
  .feedback {
    min-height: 1.6em;
    font-size: 1.15rem;
    font-weight: 620;
  }
  .foot {
    padding-top: 1rem;
    border-top: 1px solid var(--line);
  }
  @media (forced-colors: active) {
    .place.on {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
