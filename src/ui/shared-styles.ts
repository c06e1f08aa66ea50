/** Styles that every element shares: panels, buttons, focus. */
import { css } from 'lit';

export const sharedStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .panel {
    background: var(--surface);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
  }
  h2 {
    margin: 0;
    font-size: 1rem;
    font-weight: 650;
    letter-spacing: -0.005em;
  }
  .note {
    color: var(--dim);
    font-size: 0.84rem;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.55;
  }
  .button,
  select {
    min-height: 2.25rem;
    padding: 0.3rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: 0.6rem;
    background: var(--raised);
    font-weight: 550;
  }
  .button:hover:not(:disabled),
  select:hover {
    border-color: var(--control);
  }
  .button[aria-pressed='true'] {
    background: var(--text);
    border-color: var(--text);
    color: var(--surface);
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      border: 1px solid Highlight !important;
      background: Highlight !important;
      color: HighlightText !important;
    }
    .strong {
      forced-color-adjust: none;
      border: 1px solid ButtonText !important;
      background: ButtonText !important;
      color: ButtonFace !important;
    }
    .panel {
      border: 1px solid CanvasText;
    }
  }
  .strong {
    background: var(--text);
    border-color: var(--text);
    color: var(--surface);
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--cold);
    outline-offset: 2px;
  }
  kbd {
    display: inline-block;
    min-width: 1.6em;
    padding: 0.05em 0.45em;
    border: 1px solid var(--line);
    border-bottom-width: 2px;
    border-radius: 0.4em;
    background: var(--raised);
    color: var(--dim);
    font: 600 0.8em/1.5 var(--font);
    text-align: center;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
