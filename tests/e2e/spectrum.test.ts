/** Spectrum, meters and rejection, as somebody uses them who knows what they should read. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePage, openPage, startDemo } from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

/** High enough for every instrument to be in view: what is not does not run. */
const viewport = { width: 1280, height: 2600 };
const WAIT = { timeout: 15_000, interval: 100 };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const reading = (panel: string): Promise<string> => page.locator(`${panel} .reading`).innerText();
const button = (panel: string, name: string): Locator =>
  page.locator(panel).getByRole('button', { name, exact: true });
const choose = async (param: string, option: string): Promise<void> => {
  await page.locator(`spectrum-panel param-select[param="${param}"] select`).selectOption(option);
};

/** The number behind these words in a panel's reading. */
async function figure(panel: string, words: string): Promise<number> {
  const said = await reading(panel);
  const found = new RegExp(`${words}\\s*(−?[\\d.]+)`).exec(said);
  return Number(found?.[1]?.replace('−', '-') ?? NaN);
}

const expectFigure = (panel: string, words: string, value: number, most: number): Promise<void> =>
  expect
    .poll(() => figure(panel, words), WAIT)
    .toSatisfy((shown: number) => Math.abs(shown - value) <= most);

async function saved(panel: string, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await button(panel, name).click();
  return readFileSync(await (await download).path());
}

describe('a tone of −20 dBFS between two bins', () => {
  beforeAll(async () => {
    page = await openPage(browser, {
      viewport,
      hash: 'spectrum.open=1&spectrum.trace=source&meters.open=1&source.demo=tone',
    });
    await startDemo(page);
  });
  afterAll(() => closePage(page));

  it('reads so in every window', async () => {
    await expect.poll(() => reading('spectrum-panel'), WAIT).toContain('dBFS');
    await button('spectrum-panel', 'Highest line').click();
    for (const window of ['rectangular', 'hann', 'blackman-harris', 'flat-top']) {
      await choose('spectrum.window', window);
      await expectFigure('spectrum-panel', 'Source:', -20, 0.1);
      expect(await reading('spectrum-panel'), window).toContain('At 1000.0 Hz.');
    }
  });

  it('reads so at every length, and in dBu by the calibration', async () => {
    await choose('spectrum.size', '2048');
    await expectFigure('spectrum-panel', 'Source:', -20, 0.1);
    await choose('spectrum.unit', 'dBu');
    await expectFigure('spectrum-panel', 'Source:', 4, 0.1);
    await choose('spectrum.unit', 'dBFS');
    await choose('spectrum.size', '32768');
  });

  it('reads so on the meters', async () => {
    await expectFigure('meters-panel', 'Hot', -20, 0.1);
    await expectFigure('meters-panel', 'Cold', -20, 0.1);
    await expectFigure('meters-panel', 'peak', -20, 0.1);
  });

  it('is found from the keyboard, and stays under the cursor when frozen', async () => {
    await button('spectrum-panel', 'Freeze').click();
    await page.locator('spectrum-panel .cursor input').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => reading('spectrum-panel'), WAIT).not.toContain('At 1000.0 Hz.');
    await button('spectrum-panel', 'Line above').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => reading('spectrum-panel'), WAIT).toContain('At 1000.0 Hz.');
    await choose('spectrum.window', 'rectangular');
    await expectFigure('spectrum-panel', 'Source:', -20, 0.1);
    await button('spectrum-panel', 'Freeze').click();
  });

  it('is saved with every bin, and how it was measured', async () => {
    await choose('spectrum.window', 'flat-top');
    await expectFigure('spectrum-panel', 'Source:', -20, 0.1);
    const csv = (await saved('spectrum-panel', 'Data')).toString();
    const lines = csv.trim().split('\r\n');
    const rows = lines.filter((line) => /^\d/.test(line));
    expect(rows).toHaveLength(32_768 / 2 + 1);
    const levels = rows.map((row) => Number(row.split(',')[1]));
    expect(Math.max(...levels)).toBeCloseTo(-20, 1);
    expect(lines.filter((line) => line.startsWith('#')).join(' ')).toContain('Flat top');
  });
});

describe('hum, before and after', () => {
  beforeAll(async () => {
    page = await openPage(browser, {
      viewport,
      hash: [
        'hum.on=1&hum.character=ground-loop&hum.level=-20&hum.frequency=50&line.mismatch=1',
        'source.demo=silence&monitor.match=real',
        'spectrum.open=1&rejection.open=1&rejection.view=harmonics',
      ].join('&'),
    });
    await startDemo(page);
  });
  afterAll(() => closePage(page));

  /** RMS shares of the ground loop's lines, dB: 0, −26, −10, −14, −20, −24, −28 and their sum. */
  const levels = [0, -26, -10, NaN, -14, NaN, -20, NaN, -24, NaN, -28];
  const whole =
    10 * Math.log10(levels.reduce((sum, db) => sum + (Number.isNaN(db) ? 0 : 10 ** (db / 10)), 0));

  it('reads each harmonic within 0.2 dB in both modes, and 40 dB between them', async () => {
    for (const panel of ['spectrum-panel', 'rejection-panel']) {
      await expect.poll(() => button(panel, 'Table').isEnabled(), WAIT).toBe(true);
      await button(panel, 'Table').click();
      const cells = async (order: number): Promise<number[]> => {
        const row = page.locator(`${panel} tbody tr`, { hasText: `×${order}` }).first();
        const texts = await row.locator('td').allInnerTexts();
        return texts.map((text) => Number(text.replace('−', '-')));
      };
      for (const [i, db] of levels.entries()) {
        if (Number.isNaN(db)) continue;
        const level = -20 + db - whole;
        await expect
          .poll(() => cells(i + 1), WAIT)
          .toSatisfy((numbers: number[]) => {
            const [a, b] = numbers.slice(1, 3).sort((x, y) => y - x);
            return Math.abs(a! - level) < 0.2 && Math.abs(b! - (level - 40)) < 0.2;
          });
      }
    }
  });

  it('measures the CMRR and says how far it is from the model', async () => {
    await button('rejection-panel', 'Measure CMRR').click();
    await expectFigure('rejection-panel', 'Measured CMRR at 1 kHz:', 40, 0.1);
    expect(await reading('rejection-panel')).toContain('Measured and model agree within 0.05 dB');
    const csv = (await saved('rejection-panel', 'Data')).toString();
    expect(csv.split('\r\n').filter((line) => /^\d/.test(line))).toHaveLength(31);
    const picture = await saved('rejection-panel', 'Picture');
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
  });

  it('says so when the link has changed since, and measures anew', async () => {
    await page.evaluate(() => {
      location.hash = `${location.hash}&receiver.cmrr=46&rejection.view=cmrr`;
    });
    await expect.poll(() => reading('rejection-panel'), WAIT).toContain('has changed since');
    await button('rejection-panel', 'Measure CMRR').click();
    // 1 % and half a per cent, of signs that add.
    await expectFigure('rejection-panel', 'Measured CMRR at 1 kHz:', 36.5, 0.2);
    expect(await reading('rejection-panel')).not.toContain('has changed since');
  });
});
