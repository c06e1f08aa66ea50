/** How a slider looks: `--from` and `--to` mark the filled part of its track. */
import { css } from 'lit';

export const rangeStyles = css`
  input[type='range'] {
    --fill: var(--slider-colour, var(--text));
    appearance: none;
    display: block;
    width: 100%;
    height: 1.5rem;
    margin: 0;
    background: none;
    cursor: pointer;
  }
  input[type='range']::-webkit-slider-runnable-track {
    height: 0.3rem;
    border-radius: 1rem;
    background: linear-gradient(
      to right,
      var(--track, var(--control)) var(--from, 0%),
      var(--fill) var(--from, 0%) var(--to, 0%),
      var(--track, var(--control)) var(--to, 0%)
    );
  }
  input[type='range']::-moz-range-track {
    height: 0.3rem;
    border-radius: 1rem;
    background: linear-gradient(
      to right,
      var(--track, var(--control)) var(--from, 0%),
      var(--fill) var(--from, 0%) var(--to, 0%),
      var(--track, var(--control)) var(--to, 0%)
    );
  }
  @media (forced-colors: active) {
    input[type='range'] {
      appearance: auto;
      forced-color-adjust: auto;
    }
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    width: 1.15rem;
    height: 1.15rem;
    margin-top: -0.425rem;
    border: 2px solid var(--surface);
    border-radius: 50%;
    background: var(--text);
    box-shadow: 0 0 0 1px var(--control);
  }
  input[type='range']::-moz-range-thumb {
    width: 1rem;
    height: 1rem;
    border: 2px solid var(--surface);
    border-radius: 50%;
    background: var(--text);
    box-shadow: 0 0 0 1px var(--control);
  }
`;
