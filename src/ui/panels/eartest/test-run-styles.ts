/** How a running test looks: few things, as large as the room needs, and the same whatever is hidden. */
import { css } from 'lit';

export const testRunStyles = css`
  section {
    gap: clamp(0.9rem, 2.2vh, 1.5rem);
    justify-items: stretch;
    padding: clamp(1rem, 2.2vh, 2.2rem) clamp(1rem, 2.5vw, 2.2rem);
  }
  h2 {
    font-size: clamp(1.3rem, 2.4vw, 2.6rem);
    line-height: 1.2;
  }
  .head {
    gap: 0.5rem;
  }
  .task {
    max-width: none;
    font-size: clamp(1rem, 1.5vw, 1.7rem);
  }
  progress {
    width: 100%;
    height: 0.5rem;
    accent-color: var(--text);
  }
  .places,
  .answers {
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
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
    font-size: clamp(2.6rem, min(9vw, 13.5vh), 11rem);
    font-weight: 700;
    line-height: 1;
  }
  .place .caption {
    max-width: 100%;
    padding-inline: 0.2rem;
    font-size: clamp(0.8rem, 1.6vw, 1.7rem);
    hyphens: auto;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .low .place {
    min-height: clamp(5rem, 11vh, 7rem);
    padding-block: 0.4rem;
  }
  .low .place .sign {
    font-size: clamp(2rem, min(6vw, 6vh), 5rem);
  }
  .place[aria-pressed='true'],
  .place.on {
    border-color: var(--text);
    background: var(--text);
    color: var(--surface);
  }
  .light {
    grid-template-rows: 1fr;
    border-style: dashed;
  }
  .light.on {
    border-style: solid;
  }
  .answer {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.3rem 0.7rem;
    min-width: 0;
    min-height: clamp(3.4rem, 8vh, 5.5rem);
    /* Room for the tick, so that nothing moves when it comes. */
    padding-inline: 2rem;
    border: 3px solid var(--control);
    font-size: clamp(1.05rem, 1.6vw, 1.75rem);
    line-height: 1.2;
    text-wrap: balance;
  }
  /* What is chosen is framed and ticked; filled are what is heard and what is to be pressed. */
  .answer[aria-pressed='true']:not(:disabled) {
    border-color: var(--text);
    background: var(--raised);
    color: var(--text);
  }
  .answer[aria-pressed='true']::before {
    content: '✓';
    content: '✓' / '';
    position: absolute;
    top: 50%;
    left: 0.7rem;
    translate: 0 -50%;
  }
  .whole {
    grid-column: 1 / -1;
  }
  .answer.strong {
    border-color: var(--text);
  }
  /* One look for all that can't be pressed yet, hollow and faint, in every theme. */
  .answer:disabled {
    border-color: var(--line);
    background: none;
    color: var(--dim);
    opacity: 0.6;
  }
  .keys {
    display: inline-flex;
    gap: 0.25rem;
  }
  .feedback {
    min-height: 1.6em;
    font-size: clamp(1.15rem, 1.8vw, 2rem);
    font-weight: 620;
  }
  .foot {
    padding-top: clamp(0.7rem, 2vh, 1rem);
    border-top: 1px solid var(--line);
  }
  @media (max-width: 34rem) {
    .keys,
    .key-note {
      display: none;
    }
    .place {
      padding-inline: 0;
    }
    .place .caption {
      padding-inline: 0.1rem;
      font-size: 0.75rem;
    }
    .answer[aria-pressed] {
      padding: 1.05em 0.3rem;
    }
    .answer[aria-pressed='true']::before {
      top: 0;
      left: 50%;
      translate: -50% 0;
    }
    #confirm {
      padding-inline: 0.3rem;
    }
  }
  /* To be read from the back row: the places take the height that the screen has left under the page's head. */
  @media (min-width: 48rem) {
    .run {
      grid-template-rows: auto minmax(0, 1fr);
      min-height: calc(100svh - 15rem);
    }
  }
  @media (forced-colors: none) {
    progress {
      overflow: hidden;
      border: 0;
      border-radius: 0.25rem;
      appearance: none;
      background: var(--line);
    }
    progress::-webkit-progress-bar {
      background: var(--line);
    }
    progress::-webkit-progress-value {
      background: var(--text);
    }
    progress::-moz-progress-bar {
      background: var(--text);
    }
  }
  @media (forced-colors: active) {
    .answer:disabled {
      border-color: GrayText !important;
      background: ButtonFace !important;
      color: GrayText !important;
    }
    .place.on {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
