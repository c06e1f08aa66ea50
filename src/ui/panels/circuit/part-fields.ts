/** Which values each part has, as the parts at hand need them. */
import type { PartId } from '../../../circuit/presets/index';
import { presetOf } from '../../../circuit/presets/index';
import type { ChoiceId, NumberId, ValueOf } from '../../../params/index';
import { drivesThatFit, shieldsThatFit } from '../../../state/link-fit';
import type { LinkValueId, LinkValues } from '../../../state/link-values';

export type LinkNumberId = NumberId & LinkValueId;
export type LinkChoiceId = Exclude<ChoiceId & LinkValueId, PartId>;

export interface ChoicePlace {
  param: LinkChoiceId;
  options: readonly string[];
}

export interface PartFields {
  choices: readonly ChoicePlace[];
  numbers: readonly LinkNumberId[];
}

/** A value, and when it has a say; always where nothing is told. */
type Rule = readonly [LinkNumberId, when?: (values: LinkValues) => boolean];

const isEarthed = (values: LinkValues): boolean => values['earth.source'] === 'earthed';
const isBalanced = (values: LinkValues): boolean =>
  !['rca', 'trs-stereo', 'pin3-source', 'pin3-receiver'].includes(values['connection.kind']);
const hasPair = (values: LinkValues): boolean =>
  !['rca', 'trs-stereo'].includes(values['connection.kind']);
const isPickup = (values: LinkValues): boolean =>
  values['driver.kind'] === 'pickup' || values['driver.inductance'] > 0;

/** A receiver's or headphones' kind itself says what it has. */
const inPreset =
  (part: 'receiver.kind' | 'headphones.wiring', id: LinkNumberId) =>
  (values: LinkValues): boolean =>
    id in presetOf(part, values[part]);

const receiver = (id: LinkNumberId): Rule => [id, inPreset('receiver.kind', id)];
const headphones = (id: LinkNumberId): Rule => [id, inPreset('headphones.wiring', id)];

const NUMBERS: Readonly<Record<PartId, readonly Rule[]>> = {
  'driver.kind': [
    ['driver.ohms'],
    ['driver.imbalance', isBalanced],
    ['driver.inductance', isPickup],
    ['driver.level'],
  ],
  'connection.kind': [
    ['connection.contact'],
    ['connection.pin1', (values) => values['connection.kind'] === 'pin1-fault'],
  ],
  'cable.kind': [
    ['cable.core'],
    ['cable.screen'],
    ['cable.legCapacitance'],
    ['cable.pairCapacitance', hasPair],
    ['cable.capacitanceImbalance', hasPair],
    ['cable.inductance'],
    ['cable.couplingImbalance', hasPair],
    ['cable.loopArea'],
  ],
  'receiver.kind': [
    receiver('receiver.inputOhms'),
    receiver('receiver.commonModeOhms'),
    receiver('receiver.ratioError'),
    receiver('receiver.residual'),
    receiver('receiver.corner'),
    receiver('receiver.noise'),
  ],
  'environment.kind': [
    ['earth.voltage', isEarthed],
    ['earth.ohms', isEarthed],
    ['earth.leakage', (values) => !isEarthed(values)],
    ['earth.mains', (values) => !isEarthed(values) || values['field.electric'] > 0],
    ['hum.frequency'],
    ['field.magnetic'],
    ['field.electric'],
    ['dimmer.voltage', isEarthed],
    ['dimmer.field'],
    ['motor.voltage', isEarthed],
    ['supply.current'],
    ['phone.voltage'],
    ['radio.voltage'],
  ],
  'headphones.wiring': [
    headphones('headphones.ohms'),
    headphones('headphones.amplifier'),
    headphones('headphones.wire'),
    headphones('headphones.common'),
  ],
};

function choicesOf(part: PartId, values: LinkValues): ChoicePlace[] {
  const place = <Id extends LinkChoiceId>(
    param: Id,
    options: readonly ValueOf<Id>[],
  ): ChoicePlace => ({ param, options: options as readonly string[] });
  switch (part) {
    case 'connection.kind':
      return values[part] === 'adapter' ? [place('connection.pin3', ['open', 'tied'])] : [];
    case 'cable.kind':
      return [place('cable.shield', shieldsThatFit(values))];
    case 'environment.kind':
      return [
        place('earth.source', ['earthed', 'class-two']),
        ...(isEarthed(values)
          ? [place('earth.spectrum', ['sine', 'ground-loop', 'rectifier'])]
          : []),
      ];
    case 'headphones.wiring':
      return values[part] === 'none' ? [] : [place('headphones.drive', drivesThatFit(values))];
    case 'driver.kind':
    case 'receiver.kind':
      return [];
  }
}

export const partFields = (part: PartId, values: LinkValues): PartFields => ({
  choices: choicesOf(part, values),
  numbers: NUMBERS[part].filter(([, when]) => when?.(values) ?? true).map(([id]) => id),
});
