/**
 * A page as a screen reader gives it: what has the focus, as the browser's accessibility tree names it, what stands
 * there to be read, and what is announced.
 */
import type { CDPSession, Page } from 'playwright-core';

export interface Spoken {
  role: string;
  name: string;
  /** "pressed", "disabled", … as far as they are so. */
  states: string[];
}

/** Runs in the page before its scripts: keeps every text that comes into a live region, shadows included. */
export function installLiveLog(): void {
  const LIVE = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
  const log: string[] = [];
  Object.assign(window, { liveLog: log });
  const regionOf = (node: Node): Element | undefined => {
    for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
      if (at instanceof Element && at.matches(LIVE)) return at;
    }
    return undefined;
  };
  const told = new WeakMap<Element, string>();
  const tell = (region: Element): void => {
    const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text === (told.get(region) ?? '')) return;
    told.set(region, text);
    if (text !== '') log.push(text);
  };
  const observer = new MutationObserver((records) => {
    const changed = new Set<Element>();
    for (const { target, addedNodes } of records) {
      for (const node of [target, ...addedNodes]) {
        const region = regionOf(node);
        if (region) changed.add(region);
        if (node instanceof Element)
          for (const one of node.querySelectorAll(LIVE)) changed.add(one);
      }
    }
    for (const region of changed) tell(region);
  });
  const watch = (root: Node): void =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['role', 'aria-live'],
    });
  watch(document);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its element below
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };
}

/** All announcements so far, in order. */
export const announced = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { liveLog: string[] }).liveLog);

/** States that a screen reader says when they are so. */
const STATES = ['pressed', 'checked', 'disabled', 'expanded', 'invalid'];

/** Pieces of what is named already, and what moves with the sound. */
const SKIPPED_ROLES = ['InlineTextBox', 'meter', 'status'];
/** Gaps of this machine. */
const SKIPPED_NAME = /^\d+ dropouts?$/;

export class ScreenReader {
  /** Announcements that were waited for already. */
  private heard = 0;

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async on(page: Page): Promise<ScreenReader> {
    return new ScreenReader(page, await page.context().newCDPSession(page));
  }

  /** Waits until that is announced, after what was waited for before. */
  async hears(text: string): Promise<void> {
    const found = await this.page.waitForFunction(
      ([wanted, from]) => {
        const { liveLog } = window as unknown as { liveLog: string[] };
        return liveLog.indexOf(wanted, from) + 1;
      },
      [text, this.heard] as const,
    );
    this.heard = await found.jsonValue();
  }

  /** What has the focus. */
  async focused(): Promise<Spoken> {
    const { result } = await this.session.send('Runtime.evaluate', {
      expression: `(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at;
      })()`,
    });
    const { nodes } = await this.session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId!,
      fetchRelatives: false,
    });
    const [node] = nodes;
    const states = (node?.properties ?? [])
      .filter(({ name, value }) => STATES.includes(name) && String(value.value) === 'true')
      .map(({ name }) => name);
    return {
      role: String(node?.role?.value ?? ''),
      name: String(node?.name?.value ?? ''),
      states,
    };
  }

  /** Tabs on to a button of exactly that name; fails when it never comes. */
  async tabTo(name: string, most = 90): Promise<Spoken> {
    for (let presses = 0; presses < most; presses++) {
      const spoken = await this.focused();
      if (spoken.role === 'button' && spoken.name === name) return spoken;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`No Tab stop is a button called “${name}”.`);
  }

  /** Roles and names of all that stands there, in order; without what is announced, the levels and the gaps. */
  async reading(): Promise<string[]> {
    const { nodes } = await this.session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = (id: string): string[] => {
      const node = byId.get(id);
      const role = String(node?.role?.value);
      if (!node || SKIPPED_ROLES.includes(role)) return [];
      const name = node.ignored ? '' : String(node.name?.value ?? '');
      const inside = (node.childIds ?? []).flatMap(read);
      if (SKIPPED_NAME.test(name.trim())) return [];
      return name ? [`${role}: ${name.trim()}`, ...inside] : inside;
    };
    return read(nodes[0]!.nodeId);
  }
}
