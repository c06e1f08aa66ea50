/** `<legs-loop>` in the page's own way: whatever becomes of a measurement, it ends, and says how. */
import { ContextProvider } from '@lit/context';
import { expect } from 'chai';
import { LitElement } from 'lit';
import type { LegsBench } from '../../src/state/legs';
import { IDLE_SESSION } from '../../src/state/session';
import { createSettings } from '../../src/state/settings';
import { createStore } from '../../src/state/store';
import type { App } from '../../src/ui/app';
import { appContext } from '../../src/ui/app';
import type { LegsLoop } from '../../src/ui/panels/legs/legs-loop';
import '../../src/ui/panels/legs/legs-loop';
import { LEGS_WORDS } from '../../src/words/en/legs';
import { addWords } from '../../src/words/say';

addWords(LEGS_WORDS);

class AppHost extends LitElement {}
customElements.define('app-host', AppHost);

const BENCH: LegsBench = {
  measure: () => new Promise(() => undefined),
  playPilot: () => true,
  stop: () => undefined,
};

let host: AppHost;
afterEach(() => host.remove());

/** The panel, unlocked, in a page whose sound runs but for a watch that finds it stopped. */
async function open(legs: App['legs']): Promise<LegsLoop> {
  const settings = createSettings();
  settings.set('source.wiring', 'legs');
  let reads = 0;
  const watch = () => ({
    close: () => undefined,
    read: () => (reads++ === 0 ? { sampleRate: 48_000, waves: {} } : undefined),
  });
  const session = createStore({ ...IDLE_SESSION, status: 'running' as const });
  const app = { settings, session, legs, instruments: { watch } } as unknown as App;
  host = document.createElement('app-host') as AppHost;
  new ContextProvider(host, { context: appContext, initialValue: app });
  document.body.append(host);
  const panel = document.createElement('legs-loop');
  panel.locked = false;
  host.append(panel);
  await panel.updateComplete;
  return panel;
}

const find = (panel: LegsLoop, selector: string): HTMLElement | null =>
  panel.renderRoot.querySelector(selector);

/** What it says once nothing is under way any more. */
async function endOf(panel: LegsLoop): Promise<string | undefined> {
  for (;;) {
    await panel.updateComplete;
    if (!find(panel, 'progress')) return find(panel, '[role="status"] p')?.textContent;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a measurement of what comes back', () => {
  for (const id of ['loop', 'pilot']) {
    it(`(${id}) that does not load says so, and can be asked for again`, async () => {
      let isThere = false;
      const panel = await open(() =>
        isThere
          ? Promise.resolve({ ...BENCH, measure: () => Promise.resolve('silent') })
          : Promise.reject(new Error('offline')),
      );
      find(panel, `#${id}`)!.click();
      expect(await endOf(panel)).to.equal(LEGS_WORDS['legs.ended.failed']);
      isThere = true;
      find(panel, '#loop')!.click();
      expect(await endOf(panel)).to.equal(LEGS_WORDS['legs.ended.silent']);
    });
  }

  it('that is stopped by a press, or locked, says so', async () => {
    const panel = await open(() => Promise.resolve(BENCH));
    for (const end of [() => find(panel, '#stop')!.click(), () => (panel.locked = true)]) {
      find(panel, '#loop')!.click();
      await panel.updateComplete;
      expect(find(panel, 'progress')).not.to.equal(null);
      end();
      expect(await endOf(panel)).to.equal(LEGS_WORDS['legs.ended.cancelled']);
    }
  });

  it('whose pilot finds no sound, or whose sound stops during it, says so', async () => {
    let isSent = false;
    let stops = 0;
    const bench = { ...BENCH, playPilot: () => isSent, stop: () => stops++ };
    const panel = await open(() => Promise.resolve(bench));
    find(panel, '#pilot')!.click();
    expect(await endOf(panel)).to.equal(LEGS_WORDS['legs.ended.stopped']);
    isSent = true;
    find(panel, '#pilot')!.click();
    expect(await endOf(panel)).to.equal(LEGS_WORDS['legs.ended.stopped']);
    expect(stops).to.equal(1);
  });
});
