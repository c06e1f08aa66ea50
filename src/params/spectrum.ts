import { choiceRow, switchRow } from './contract';

/** How the spectrum and the rejection are shown; how they are measured where there is a choice. */
export const SPECTRUM_PARAMS = [
  choiceRow({
    id: 'spectrum.trace',
    options: ['compare', 'hot', 'cold', 'output', 'source'],
    default: 'compare',
  }),
  choiceRow({ id: 'spectrum.frequency', options: ['log', 'linear', 'hum'], default: 'log' }),
  choiceRow({ id: 'spectrum.unit', options: ['dBFS', 'dBu'], default: 'dBFS' }),
  /** Height of the screen, dB below full scale. */
  choiceRow({ id: 'spectrum.range', options: ['60', '90', '120', '150'], default: '120' }),
  choiceRow({
    id: 'spectrum.window',
    options: ['rectangular', 'hann', 'blackman-harris', 'flat-top'],
    default: 'blackman-harris',
  }),
  /** Samples of one spectrum. */
  choiceRow({
    id: 'spectrum.size',
    options: ['2048', '4096', '8192', '16384', '32768'],
    default: '32768',
  }),
  /** Spectra in the mean. */
  choiceRow({ id: 'spectrum.average', options: ['off', '4', '16', '64'], default: 'off' }),
  switchRow({ id: 'spectrum.hold', default: false }),
  switchRow({ id: 'spectrum.comb', default: true }),
  choiceRow({ id: 'rejection.view', options: ['ratio', 'harmonics', 'cmrr'], default: 'ratio' }),
  /** 10 Ω in one leg while CMRR is measured, as IEC 60268-3 asks. */
  switchRow({ id: 'rejection.imbalance', default: false }),
] as const;
