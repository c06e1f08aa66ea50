/** `<link-stage>`: the link drawing, live, and the wires to press. */
import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { ValueOf } from '../../params/index';
import { rowOf } from '../../params/index';
import { heardValue } from '../../state/heard';
import { illustrate } from '../../visual/illustration';
import type { LinkScene } from '../../visual/link-drawing';
import { drawLink } from '../../visual/link-drawing';
import type { LinkLayout, Wire } from '../../visual/link-layout';
import { linkLayout, wireAt } from '../../visual/link-layout';
import { createStrobe } from '../../visual/strobe';
import { say, sayOption } from '../../words/say';
import { AppElement } from '../app';
import { CanvasSheet } from '../canvas-sheet';
import { deriveWave } from '../derived-waves';
import { hasMainsInterference, linkWords, sourceName } from '../link-words';
import { sharedStyles } from '../shared-styles';
import { prefersStill, Ticker } from '../ticker';
import { followZoom } from '../wave-zoom';

/** Stretch of time that the legs show, seconds: three periods of 50 Hz. */
const SHOWN_SECONDS = 0.06;
/** How fast the hum creeps along the wire, mains periods a second. */
const CREEP_PER_SECOND = 0.35;
const ILLUSTRATION_RATE = 48_000;
const ILLUSTRATION_FRAMES = 8192;

@customElement('link-stage')
export class LinkStage extends AppElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        position: relative;
        overflow: hidden;
        padding-bottom: 0.75rem;
      }
      canvas {
        display: block;
        width: 100%;
      }
      .wires {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.45rem;
        margin: 0;
        padding: 0 1rem;
        border: 0;
      }
      .wires .note {
        margin-right: 0.4rem;
      }
      .wires button {
        min-height: 2rem;
        padding: 0.2rem 0.75rem;
        font-size: 0.88rem;
      }
      .wires b {
        margin-right: 0.35rem;
        opacity: 0.75;
        font-weight: 650;
      }
      @media (max-width: 40rem) {
        .wires .note {
          flex-basis: 100%;
        }
        .wires button {
          flex: 1 1 calc(33% - 0.5rem);
          padding: 0.2rem 0.3rem;
        }
      }
    `,
  ];

  @query('canvas') private canvas!: HTMLCanvasElement;
  private layout: LinkLayout | undefined;
  private readonly strobe = createStrobe();
  private readonly zoom = followZoom();
  private readonly derived = new Float32Array(16384);
  private readonly sheet = new CanvasSheet(this);

  constructor() {
    super();
    new Ticker(
      this,
      () => (prefersStill() ? 1 : 60),
      (seconds) => {
        // Without sound the picture stands still, and costs nothing.
        if (this.sheet.stale || this.app.session.value.status === 'running') this.draw(seconds);
      },
    );
  }

  private scene(layout: LinkLayout, seconds: number): LinkScene {
    const { settings, session, instruments } = this.app;
    const running = session.value.status === 'running';
    const frame = running ? instruments.readScope() : undefined;
    const still = prefersStill();
    const travel = still ? 0 : seconds * CREEP_PER_SECOND;
    const mainsHz = settings.get('hum.frequency');
    const balanced = settings.get('receiver.mode') === 'balanced';
    const sampleRate = frame ? session.value.sampleRateHz : ILLUSTRATION_RATE;
    const samples =
      frame ??
      illustrate(
        {
          balanced,
          humOn: hasMainsInterference(settings),
          mainsHz,
          coldDrive: heardValue(settings, 'driver.coldDrive') / 100,
          coldGain: 1 + heardValue(settings, 'line.mismatch') / 100,
        },
        ILLUSTRATION_FRAMES,
        ILLUSTRATION_RATE,
        0.3,
      );
    const perPixel = (SHOWN_SECONDS * sampleRate) / Math.max(320, layout.legEnd - layout.legStart);
    const humOn = hasMainsInterference(settings);
    const end = frame
      ? this.strobe.pick({
          samples: humOn ? samples.interferenceHot : samples.source,
          lockHz: humOn ? mainsHz : undefined,
          sampleRate,
          travel,
          window: Math.round(SHOWN_SECONDS * sampleRate * 1.4),
        })
      : samples.hot.length;
    const zoom = this.zoom.follow(samples, seconds, still || !frame);
    const heard = settings.get('monitor.wire');
    const derived = this.derived.subarray(0, samples.hot.length);
    const hasDerived = deriveWave(heard, samples, derived);
    return {
      waves: {
        ...samples,
        derived: hasDerived ? derived : undefined,
        end,
        samplesPerPixel: perPixel,
        zoom,
      },
      heard,
      balanced,
      sourceKind: session.value.playing ?? settings.get('source.kind'),
      ...linkWords(settings, session.value, zoom, frame !== undefined),
    };
  }

  private draw(seconds: number): void {
    const { canvas } = this;
    if (!canvas) return;
    const width = canvas.clientWidth;
    if (width === 0) return;
    const { palette } = this.sheet;
    this.sheet.stale = false;
    const layout = linkLayout(width, palette.textSize, window.innerHeight);
    this.layout = layout;
    const context = this.sheet.fit(canvas, width, layout.height);
    drawLink({ context, palette, layout }, this.scene(layout, seconds));
  }

  private wireUnder(event: PointerEvent | MouseEvent): Wire | undefined {
    return this.layout && wireAt(this.layout, event.offsetX, event.offsetY);
  }

  private hear(wire: ValueOf<'monitor.wire'>): void {
    this.app.settings.set('monitor.wire', wire);
  }

  override render() {
    const { settings, session } = this.app;
    const heard = settings.get('monitor.wire');
    const balanced = settings.get('receiver.mode') === 'balanced';
    const summary = say('stage.summary', {
      source: sourceName(settings, session.value),
      wire: sayOption('monitor.wire', heard),
      mode: say(balanced ? 'stage.summary-balanced' : 'stage.summary-unbalanced'),
    });
    return html`<section class="panel" aria-label=${say('stage.region')}>
      <canvas
        role="img"
        aria-label=${summary}
        @click=${(event: MouseEvent) => {
          const wire = this.wireUnder(event);
          if (wire) this.hear(wire);
        }}
        @pointermove=${(event: PointerEvent) => {
          this.canvas.style.cursor = this.wireUnder(event) ? 'pointer' : 'default';
        }}
      ></canvas>
      <div class="wires" role="group" aria-label=${say('stage.press')}>
        <span class="note">${say('stage.press')}</span>
        ${rowOf('monitor.wire').options.map(
          (wire, index) =>
            html`<button
              class="button"
              aria-pressed=${wire === heard ? 'true' : 'false'}
              title=${say(`wire.${wire}`)}
              @click=${() => this.hear(wire)}
            >
              <b aria-hidden="true">${index + 1}</b>${sayOption('monitor.wire', wire)}
            </button>`,
        )}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'link-stage': LinkStage;
  }
}
