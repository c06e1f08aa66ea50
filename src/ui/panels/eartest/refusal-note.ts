/** Why a test could not be planned, begun or taken up again; where sound is missing, with a button that starts it. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { say } from '../../../words/say';
import type { App } from '../../app';
import { startOrStop } from '../../start-or-stop';

/** The notice goes once there is sound, and its button with it: the focus goes on to what is to be tried again. */
function start(app: App, { currentTarget }: Event): void {
  startOrStop(app);
  const panel = (currentTarget as HTMLElement).closest('section');
  panel?.querySelector<HTMLElement>('.strong.large')?.focus();
}

/** Of the test's store; nothing where nothing was refused, or where the sound that was missing is there. */
export function renderRefusal(app: App): TemplateResult | typeof nothing {
  const { refusal } = app.earTest.store.value;
  if (!refusal) return nothing;
  const needsSound = refusal === 'no-sound';
  if (needsSound && app.session.value.status === 'running') return nothing;
  return html`<div class="refused">
    <p role="alert">${say(`test.refused.${refusal}`)}</p>
    ${
      needsSound
        ? html`<button class="button" id="start" @click=${(event: Event) => start(app, event)}>
            ${say('transport.start')}
          </button>`
        : nothing
    }
  </div>`;
}
