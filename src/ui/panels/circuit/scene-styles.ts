/** Cards of scenes. */
import { css } from 'lit';

export const sceneStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
    gap: 0.6rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.2rem;
    width: 100%;
    height: 100%;
    padding: 0.6rem 0.8rem 0.7rem;
    border: 2px solid transparent;
    border-radius: 0.75rem;
    background: var(--raised);
    text-align: left;
  }
  button.card:hover {
    border-color: var(--control);
  }
  .card b {
    font-weight: 630;
  }
  .card span {
    color: var(--dim);
    font-size: 0.86rem;
    line-height: 1.4;
  }
  .card[aria-pressed='true'] {
    border-color: var(--text);
  }
  .card[aria-pressed='true'] b::before {
    content: '▸ ' / '';
  }
  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }
    .card[aria-pressed='true'] span {
      color: HighlightText;
    }
  }
`;
