import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  findLongFiles,
  findViolations,
  type ImportRules,
  importsOf,
  readSources,
} from '../tooling/imports';

/** Which folder may import what, besides itself. */
const RULES: ImportRules = {
  params: { units: [], packages: [] },
  circuit: { units: [], packages: [] },
  dsp: { units: ['params', 'circuit'], packages: [] },
  state: { units: ['params', 'circuit'], packages: [] },
  plan: { units: ['params', 'circuit', 'dsp', 'state'], packages: [] },
  measure: { units: ['params', 'dsp'], packages: ['fft.js'] },
  files: { units: [], packages: ['mediabunny', '@mediabunny/flac-encoder'] },
  rendering: { units: ['params', 'circuit', 'dsp', 'state', 'plan', 'scenes'], packages: [] },
  cli: {
    units: ['params', 'dsp', 'state', 'scenes', 'words', 'measure', 'files', 'rendering'],
    packages: ['node:', 'vite'],
  },
  eartest: { units: ['params', 'circuit', 'dsp', 'state', 'plan', 'scenes'], packages: [] },
  scenes: { units: ['params', 'circuit', 'state'], packages: [] },
  words: { units: ['params', 'state', 'scenes', 'eartest'], packages: [] },
  lessons: { units: ['params', 'state', 'scenes'], packages: [] },
  worklets: { units: ['params', 'dsp', 'circuit'], packages: [] },
  audio: {
    units: [
      ...['params', 'state', 'dsp', 'circuit', 'plan', 'measure', 'files', 'rendering'],
      ...['eartest', 'scenes'],
    ],
    packages: ['standardized-audio-context'],
  },
  visual: { units: ['params', 'dsp', 'circuit', 'measure', 'eartest'], packages: [] },
  ui: {
    units: [
      ...['params', 'circuit', 'dsp', 'state', 'eartest', 'scenes', 'words', 'lessons', 'visual'],
      ...['measure', 'styles'],
    ],
    packages: ['lit', '@lit/', '@fontsource-variable/', 'uplot'],
  },
  'main.ts': 'everything',
};

const LINE_LIMIT = 320;

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readSources(root, ['src', 'worklets'], ['.ts']);

describe('import rules', () => {
  it('reads the files of the project', () => {
    expect([...sources.keys()].filter((path) => path.startsWith('src/'))).not.toEqual([]);
    expect([...sources.keys()].filter((path) => path.startsWith('worklets/'))).not.toEqual([]);
  });

  it('hold in every file of src and worklets', () => {
    expect(findViolations(sources, RULES)).toEqual([]);
  });

  it('let only the audio folder have the audio library, and only the ui have Lit', () => {
    const mayImport = (name: string): string[] =>
      Object.keys(RULES).filter((unit) => {
        const rule = RULES[unit];
        return rule !== 'everything' && rule?.packages.some((entry) => entry.startsWith(name));
      });
    expect(mayImport('standardized-audio-context')).toEqual(['audio']);
    expect(mayImport('lit')).toEqual(['ui']);
    expect(mayImport('@lit')).toEqual(['ui']);
  });
});

describe('the import checker', () => {
  const check = (path: string, text: string): string[] =>
    findViolations(new Map([[path, text]]), RULES);

  it.each([
    ['a plain import', "import { x } from '../ui/x';"],
    ['a side effect', "import '../ui/x';"],
    ['a type', "import type { X } from '../ui/x';"],
    ['a re-export', "export * from '../ui/x';"],
    ['a dynamic import', "void import('../ui/x');"],
    ['a type inside an expression', "let x: import('../ui/x').X;"],
    ['a worker URL', "new URL('../ui/x', import.meta.url);"],
  ])('sees %s', (_, text) => {
    expect(check('src/dsp/a.ts', text)).toEqual([
      "src/dsp/a.ts: '../ui/x' (dsp may not import ui)",
    ]);
  });

  it.each([
    ['src/params/a.ts', "import '../dsp/hum';"],
    ['src/dsp/a.ts', "import 'lit';"],
    ['src/dsp/a.ts', "import '../../tests/helpers/x';"],
    ['src/dsp/a.ts', "import 'node:fs';"],
    ['worklets/a.ts', "import '../src/audio/engine';"],
    ['worklets/a.ts', "import 'standardized-audio-context';"],
    ['src/audio/a.ts', "import { html } from 'lit';"],
    ['src/visual/a.ts', "import 'lit/directives/ref.js';"],
    ['src/ui/panels/a.ts', "import '../../audio/engine';"],
    ['src/ui/panels/a.ts', "import 'standardized-audio-context';"],
    ['src/ui/panels/a.ts', "import url from '../../../worklets/index.ts?worker&url';"],
    ['src/ui/a.ts', "import '../main';"],
    ['src/newcomer/a.ts', ''],
  ])('refuses in %s: %s', (path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/dsp/demo/a.ts', "import { PARAMS } from '../../params/index.ts';"],
    ['src/dsp/demo/a.ts', "import '../hum';"],
    ['worklets/a.ts', "import { createHum } from '../src/dsp/hum';"],
    ['src/audio/a.ts', "import { AudioContext } from 'standardized-audio-context';"],
    ['src/ui/a.ts', "import { html } from 'lit'; import { when } from 'lit/directives/when.js';"],
    ['src/ui/a.ts', "import { provide } from '@lit/context'; import '../visual/scope';"],
    ['src/main.ts', "import url from '../worklets/index.ts?worker&url';"],
    ['src/dsp/a.ts', "// import 'lit';\nconst text = \"import 'lit'\";"],
  ])('allows in %s: %s', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });

  it('names every import of a file', () => {
    expect(importsOf('a.ts', "import a from 'a'; export { b } from './b'; import('c');")).toEqual([
      'a',
      './b',
      'c',
    ]);
  });
});

describe('file length', () => {
  it(`is at most ${LINE_LIMIT} lines in src, worklets and tests`, () => {
    const files = readSources(root, ['src', 'worklets', 'tests'], ['.ts', '.mjs', '.css']);
    expect(files.size).toBeGreaterThan(sources.size);
    expect(findLongFiles(files, LINE_LIMIT)).toEqual([]);
  });

  it('is counted without the final line break', () => {
    const files = new Map([
      ['short.ts', 'a\n'.repeat(3)],
      ['long.ts', 'a\n'.repeat(4)],
    ]);
    expect(findLongFiles(files, 3)).toEqual(['long.ts: 4 lines']);
  });
});
