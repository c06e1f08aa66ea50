/**
 * Everything of a page that could give a hidden stream away: its tree with all shadows, what assistive technology
 * is told, its pixels, its audio graph, and what happened in what order.
 */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

/** What moves with the sound that comes in, whatever is heard: the input's meter and the status beside it. */
const LIVE = ['level-meter', '.status'];
/** Hashes of a salted order differ from plan to plan; so do the moments of planning, and the gaps of this machine. */
const DIFFERS_BY_PLAN = /\b[0-9a-f]{8,64}\b|\d{1,2}:\d{2}(:\d{2})?|\d+ dropouts?/g;

/** Runs in the page before its scripts: notes what is done to the audio graph, and where the focus goes. */
export function installGraphLog(): void {
  const log: string[] = [];
  Object.assign(window, { graphLog: log });
  const names = new WeakMap<object, string>();
  let nodes = 0;
  const nameOf = (node: object): string => {
    if (!names.has(node)) names.set(node, `${node.constructor.name}${++nodes}`);
    return names.get(node)!;
  };
  const wrap = (owner: object, method: string, tell: (self: object, args: unknown[]) => string) => {
    const own = (owner as Record<string, (...args: unknown[]) => unknown>)[method]!;
    (owner as Record<string, unknown>)[method] = function (this: object, ...args: unknown[]) {
      log.push(tell(this, args));
      return own.apply(this, args);
    };
  };
  for (const method of ['connect', 'disconnect']) {
    wrap(AudioNode.prototype, method, (self, [to]) => {
      return `${nameOf(self)} ${method} ${to ? nameOf(to) : ''}`;
    });
  }
  const paramOf = (self: object): string => nameOf(self).replace(/\d+$/, '');
  for (const method of ['setValueAtTime', 'linearRampToValueAtTime', 'setTargetAtTime']) {
    wrap(
      AudioParam.prototype,
      method,
      (self, [value]) => `${paramOf(self)} ${method} ${String(value)}`,
    );
  }
  const value = Object.getOwnPropertyDescriptor(AudioParam.prototype, 'value')!;
  Object.defineProperty(AudioParam.prototype, 'value', {
    ...value,
    set(this: AudioParam, next: number) {
      log.push(`${paramOf(this)} = ${next}`);
      value.set!.call(this, next);
    },
  });
  wrap(MessagePort.prototype, 'postMessage', (_, [message]) => {
    // The hidden order goes to the audio thread once, and shows here as its size alone.
    const text = JSON.stringify(message, (key, part: unknown) =>
      key === 'layouts' ? `${(part as Uint8Array).length} bytes` : part,
    );
    return `message ${text}`;
  });
  for (const type of ['focusin', 'focusout', 'keydown', 'keyup', 'click']) {
    window.addEventListener(
      type,
      (event) => {
        const target = event.composedPath()[0] as Element;
        log.push(`${type} ${target.localName ?? ''} ${target.textContent?.trim() ?? ''}`);
      },
      true,
    );
  }
}

/** The tree of all elements with attributes, states of form controls and texts, shadows included. */
const treeOf = (page: Page, skipped: readonly string[]): Promise<string> =>
  page.evaluate((selectors) => {
    const isSkipped = (element: Element): boolean =>
      selectors.some((selector) => element.matches(selector));
    const write = (node: Node): string => {
      if (node instanceof Text) return node.data.trim();
      if (node instanceof HTMLCanvasElement) return `<canvas ${node.toDataURL()}>`;
      if (!(node instanceof Element)) return [...node.childNodes].map(write).join('\n');
      if (isSkipped(node) || node.localName === 'style') return `<${node.localName}>`;
      const { value, checked, disabled, selected } = node as HTMLInputElement & HTMLOptionElement;
      const attributes = [...node.attributes].map((one) => `${one.name}=${one.value}`).sort();
      const style = node.localName === 'button' ? getComputedStyle(node) : undefined;
      const looks = style && [style.color, style.backgroundColor, style.borderColor, style.outline];
      const inside = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(write);
      const states = [value, checked, disabled, selected, looks];
      return `<${node.localName} ${attributes.join(' ')} ${JSON.stringify(states)}>\n${inside.join('\n')}`;
    };
    const focus: string[] = [];
    for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null) {
      focus.push(`${at.localName} ${at.id} ${at.className}`);
    }
    return [document.title, location.href, focus.join(' > '), write(document.documentElement)].join(
      '\n',
    );
  }, skipped);

/** Roles, names and states, in order, as the browser tells assistive technology. */
async function accessibilityOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const ofMeter = new Set<string>();
  return nodes
    .filter(({ nodeId, parentId, role }) => {
      const isLive = role?.value === 'meter' || role?.value === 'status';
      if (isLive || (parentId && ofMeter.has(parentId))) ofMeter.add(nodeId);
      return !(role?.value === 'meter' || (parentId && ofMeter.has(parentId)));
    })
    .map(({ role, name, value, properties, ignored }) =>
      JSON.stringify([role?.value, name?.value, value?.value, ignored, properties]),
    )
    .map((line) => line.replace(/"(nodeId|backendDOMNodeId|idref)":"?\d+"?/g, ''))
    .join('\n');
}

export interface PageDump {
  tree: string;
  accessibility: string;
  /** SHA-256 of the page's picture without what moves with the sound. */
  picture: string;
}

export async function dumpPage(page: Page): Promise<PageDump> {
  const neutral = (text: string): string => text.replace(DIFFERS_BY_PLAN, '#');
  const style = `${LIVE.join(', ')} { visibility: hidden !important; }`;
  const picture = await page.screenshot({ style, animations: 'disabled', caret: 'hide' });
  return {
    tree: neutral(await treeOf(page, LIVE)),
    accessibility: neutral(await accessibilityOf(page)),
    picture: createHash('sha256').update(picture).digest('hex'),
  };
}

/** What was done so far, in order, without what differs from plan to plan. */
export const graphLog = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { graphLog: string[] }).graphLog);
