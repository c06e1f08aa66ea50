/**
 * `<wiring-diagram kind="out">`: which contact goes to which: a stereo plug to one balanced input, or one
 * balanced cable to two inputs. Hot is a solid line, cold dashed, the shield dotted; each is named.
 */
import type { SVGTemplateResult } from 'lit';
import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../../../words/say';
import { sharedStyles } from '../../shared-styles';

type Role = 'hot' | 'cold' | 'shield';
/** One contact: its height in the drawing, its name, and the number that stands on the plug. */
interface Contact {
  y: number;
  role: Role;
  name: string;
  note: string;
}
interface Wiring {
  label: string;
  left: { title: string; contacts: Contact[] };
  right: { title: string; contacts: Contact[] }[];
  /** From a contact on the left to one on the right: their heights. */
  wires: [role: Role, from: number, to: number][];
}

const WIDTH = 360;
const LEFT_X = 96;
const RIGHT_X = 264;

const pin = (y: number, role: Role, number: number): Contact => ({
  y,
  role,
  name: say('legs.pin', { number }),
  note: say(`stage.${role}`),
});

const outWiring = (): Wiring => ({
  label: say('legs.wiring-out-label'),
  left: {
    title: say('legs.plug-trs'),
    contacts: [
      { y: 62, role: 'hot', name: say('legs.tip'), note: say('legs.side-left') },
      { y: 112, role: 'cold', name: say('legs.ring'), note: say('legs.side-right') },
      { y: 162, role: 'shield', name: say('legs.sleeve'), note: say('legs.ground') },
    ],
  },
  right: [
    {
      title: say('legs.plug-xlr-male'),
      contacts: [pin(62, 'hot', 2), pin(112, 'cold', 3), pin(162, 'shield', 1)],
    },
  ],
  wires: [
    ['hot', 62, 62],
    ['cold', 112, 112],
    ['shield', 162, 162],
  ],
});

const inWiring = (): Wiring => {
  const tip = (y: number, role: Role): Contact => ({ y, role, name: say('legs.tip'), note: '' });
  const sleeve = (y: number): Contact => ({
    y,
    role: 'shield',
    name: say('legs.sleeve'),
    note: '',
  });
  return {
    label: say('legs.wiring-in-label'),
    left: {
      title: say('legs.plug-xlr-female'),
      contacts: [pin(52, 'hot', 2), pin(122, 'shield', 1), pin(192, 'cold', 3)],
    },
    right: [
      { title: say('legs.plug-left'), contacts: [tip(52, 'hot'), sleeve(84)] },
      { title: say('legs.plug-right'), contacts: [sleeve(160), tip(192, 'cold')] },
    ],
    wires: [
      ['hot', 52, 52],
      ['shield', 122, 84],
      ['shield', 122, 160],
      ['cold', 192, 192],
    ],
  };
};

@customElement('wiring-diagram')
export class WiringDiagram extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      svg {
        display: block;
        width: 100%;
        max-width: 34rem;
        height: auto;
      }
      text {
        fill: var(--text);
        font: 550 13px var(--font);
      }
      .title {
        font-weight: 650;
      }
      .note-text {
        fill: var(--dim);
        font-weight: 400;
        font-size: 12px;
      }
      .body {
        fill: var(--raised);
        stroke: var(--control);
        stroke-width: 1.5;
      }
      .wire,
      .contact {
        fill: none;
        stroke-width: 3;
      }
      .contact {
        fill: var(--surface);
      }
      .hot {
        stroke: var(--hot);
      }
      .cold {
        stroke: var(--cold);
      }
      .wire.cold {
        stroke-dasharray: 10 5;
      }
      .shield {
        stroke: var(--control);
      }
      .wire.shield {
        stroke-dasharray: 2 5;
        stroke-linecap: round;
      }
    `,
  ];

  @property() kind: 'out' | 'in' = 'out';

  private contact({ y, role, name, note }: Contact, x: number): SVGTemplateResult {
    const isLeft = x === LEFT_X;
    const textX = isLeft ? x - 16 : x + 16;
    const anchor = isLeft ? 'end' : 'start';
    return svg`
      <circle class="contact ${role}" cx=${x} cy=${y} r="6" />
      <text x=${textX} y=${note ? y - 1 : y + 4} text-anchor=${anchor}>${name}</text>
      <text class="note-text" x=${textX} y=${y + 14} text-anchor=${anchor}>${note}</text>`;
  }

  /** A plug's body around its contacts, and its name above them. */
  private plug(title: string, contacts: Contact[], x: number): SVGTemplateResult {
    const top = contacts[0]!.y - 20;
    const height = contacts.at(-1)!.y + 22 - top;
    const isLeft = x === LEFT_X;
    return svg`
      <rect class="body" x=${isLeft ? 3 : x - 14} y=${top} rx="9" height=${height}
        width=${isLeft ? x + 11 : WIDTH - x + 11} />
      <text class="title" x=${isLeft ? 3 : WIDTH - 3} y=${top - 8}
        text-anchor=${isLeft ? 'start' : 'end'}>${title}</text>
      ${contacts.map((contact) => this.contact(contact, x))}`;
  }

  override render() {
    const { label, left, right, wires } = this.kind === 'out' ? outWiring() : inWiring();
    const height = left.contacts.at(-1)!.y + 28;
    return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${label}>
      ${this.plug(left.title, left.contacts, LEFT_X)}
      ${right.map(({ title, contacts }) => this.plug(title, contacts, RIGHT_X))}
      ${wires.map(
        ([role, from, to]) =>
          svg`<path class="wire ${role}"
            d="M${LEFT_X + 6} ${from}C${LEFT_X + 80} ${from} ${RIGHT_X - 80} ${to} ${RIGHT_X - 6} ${to}" />`,
      )}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wiring-diagram': WiringDiagram;
  }
}
