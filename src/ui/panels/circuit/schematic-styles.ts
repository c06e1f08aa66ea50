/** How the schematic looks: four meanings of colour, each also told by label, place or line style. */
import { css } from 'lit';

export const schematicStyles = css`
  section {
    padding: 0.9rem 1rem 1rem;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1rem 0.6rem;
    margin-bottom: 0.4rem;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.9rem;
    margin: 0 0 0 auto;
    padding: 0;
    color: var(--dim);
    font-size: 0.8rem;
    list-style: none;
  }
  .legend b {
    display: inline-block;
    min-width: 1.35em;
    border: 1px solid var(--line);
    border-radius: 0.3em;
    font-size: 0.9em;
    line-height: 1.35;
    text-align: center;
  }
  .kinds {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr));
    gap: 0.6rem 0.9rem;
    margin-bottom: 0.8rem;
  }
  p {
    margin: 0 0 0.5rem;
  }
  .kinds part-select {
    font-size: 0.88em;
  }
  .scroll {
    overflow-x: auto;
    overflow-y: hidden;
  }
  .board {
    position: relative;
    margin: 0 auto;
    font-size: var(--letter);
    line-height: 1.2;
  }
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    fill: none;
    stroke: var(--text);
    stroke-width: calc(var(--stroke) * 0.045px);
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .chassis {
    fill: var(--raised);
    stroke: var(--control);
    stroke-width: 0.1;
  }
  .body {
    fill: var(--surface);
  }
  .dot {
    fill: currentcolor;
    stroke: none;
  }
  .hot {
    stroke: var(--hot);
  }
  .cold {
    stroke: var(--cold);
  }
  .shield {
    stroke: var(--dim);
    stroke-width: calc(var(--stroke) * 0.075px);
  }
  .dashed {
    stroke-dasharray: 0.3 0.45;
  }
  .current {
    stroke: var(--interference);
    stroke-width: calc(var(--stroke) * 0.06px);
    stroke-dasharray: 0.9 0.7;
    animation: flow 4s steps(32) infinite;
  }
  @keyframes flow {
    to {
      stroke-dashoffset: -6.4;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .current {
      animation: none;
    }
  }
  .brace,
  .arrival {
    stroke: var(--interference);
  }
  .arrival-head {
    fill: var(--interference);
    stroke: var(--interference);
  }
  .measure {
    stroke: var(--control);
    stroke-width: 0.08;
  }
  .label {
    position: absolute;
    max-width: 22em;
    color: var(--dim);
    font-size: 0.86em;
    white-space: nowrap;
    pointer-events: none;
  }
  .middle {
    translate: -50% -50%;
  }
  .start {
    translate: 0 -50%;
  }
  .end {
    translate: -100% -50%;
  }
  .label:is(.source, .receiver) {
    color: var(--text);
    font-weight: 620;
  }
  .strong {
    padding: 0 0.35em;
    border-radius: 0.3em;
    background: var(--surface);
    color: var(--interference);
    font-weight: 650;
  }
  .board value-field {
    position: absolute;
  }
`;
