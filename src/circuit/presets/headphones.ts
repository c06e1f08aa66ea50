/**
 * Headphones, by how they are wired. All values typical. TRS shares one return between the channels, of
 * 0.1 Ω in plug, socket and cable; the others give each driver two wires, and are usually driven bridged.
 */
import { typical } from './figures';

const TWO_WIRES = {
  'headphones.drive': typical('bridged'),
  'headphones.ohms': typical(32),
  'headphones.amplifier': typical(1),
  'headphones.wire': typical(0.1),
} as const;

export const HEADPHONES = {
  none: { preset: {}, sharedReturn: false },
  trs: {
    preset: {
      ...TWO_WIRES,
      'headphones.drive': typical('single'),
      'headphones.common': typical(0.1),
    },
    sharedReturn: true,
  },
  xlr4: { preset: TWO_WIRES, sharedReturn: false },
  xlr3: { preset: TWO_WIRES, sharedReturn: false },
  trrs: { preset: TWO_WIRES, sharedReturn: false },
} as const;

export type HeadphonesWiring = keyof typeof HEADPHONES;
