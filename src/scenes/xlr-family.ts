/** A studio's XLR, ten to a hundred metres, into every balanced input: one scene each. */
import type { Scene } from './scene';
import { scene } from './scene';

export const XLR_METRES = [10, 30, 100] as const;
export const XLR_RECEIVERS = [
  'budget',
  'that1240',
  'ina134',
  'ina1650',
  'that1200',
  'jt11',
] as const;

export type XlrMetres = (typeof XLR_METRES)[number];
export type XlrReceiver = (typeof XLR_RECEIVERS)[number];
export type XlrSceneId = `xlr-${XlrMetres}-${XlrReceiver}`;

export const xlrSceneId = (metres: XlrMetres, receiver: XlrReceiver): XlrSceneId =>
  `xlr-${metres}-${receiver}`;

export const XLR_SCENES: readonly Scene<XlrSceneId>[] = XLR_METRES.flatMap((metres) =>
  XLR_RECEIVERS.map((receiver) =>
    scene(
      xlrSceneId(metres, receiver),
      'xlr',
      { 'receiver.kind': receiver, 'cable.length': metres, 'environment.kind': 'studio' },
      { mode: 'balanced', exaggerate: '60' },
    ),
  ),
);
