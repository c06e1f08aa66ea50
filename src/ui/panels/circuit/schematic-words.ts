/** The schematic in words: the names of its parts, and what it shows in a few sentences. */
import type { GroundCurrent } from '../../../circuit/ground-current';
import { rowOf } from '../../../params/index';
import type { LinkValues } from '../../../state/link-values';
import { formatValue } from '../../../words/format';
import { formatSi } from '../../../words/format-si';
import { say, sayOption } from '../../../words/say';

type PartName = 'driver' | 'connection' | 'cable' | 'receiver';

export const partNames = (values: LinkValues): Record<PartName, string> => ({
  driver: sayOption('driver.kind', values['driver.kind']),
  connection: sayOption('connection.kind', values['connection.kind']),
  cable: sayOption('cable.kind', values['cable.kind']),
  receiver: sayOption('receiver.kind', values['receiver.kind']),
});

function groundWords(values: LinkValues): string {
  const source = values['earth.source'];
  return say(`schematic.summary-ground.${source}`, {
    volts: formatValue(rowOf('earth.voltage'), values['earth.voltage']),
    farads: formatValue(rowOf('earth.leakage'), values['earth.leakage']),
  });
}

function currentWords(current: GroundCurrent | undefined): string {
  if (!current) return say('schematic.summary-none');
  return current.isClosed
    ? say('schematic.summary-closed', {
        amperes: formatSi(current.amperes, 'A'),
        volts: formatSi(current.shieldVolts, 'V'),
      })
    : say('schematic.summary-open', { volts: formatSi(current.chassisVolts, 'V') });
}

export const schematicSummary = (values: LinkValues, current: GroundCurrent | undefined): string =>
  say('schematic.summary', {
    ...partNames(values),
    metres: formatValue(rowOf('cable.length'), values['cable.length']),
    shield: say(`schematic.summary-shield.${values['cable.shield']}`),
    ground: groundWords(values),
    current: currentWords(current),
  });
