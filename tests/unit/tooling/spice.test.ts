import { describe, expect, it } from 'vitest';
import { linkCircuit } from '../../../src/circuit/link-netlist';
import {
  capacitor,
  controlledCurrent,
  controlledVoltage,
  current,
  inductor,
  mutual,
  resistor,
  voltage,
} from '../../../src/circuit/netlist';
import { randomLinks } from '../../tooling/spice/random-links';
import { writeSpice } from '../../tooling/spice/write-spice';
import { rcaLink } from '../../helpers/circuits';

describe('the SPICE writer', () => {
  it('writes every kind of element', () => {
    const { text, nodeOf } = writeSpice(
      [
        voltage('in', '0', 'signal', 0.5),
        current('0', 'out-end', 'earth', 1),
        resistor('in', 'out-end', 1e-7),
        capacitor('out-end', '0', 4.7e-11),
        inductor('a', 'in', 'x', 4e-6),
        inductor('b', 'x', '0', 1e-6),
        mutual('a', 'b', 1e-6),
        controlledVoltage(['y', '0'], ['in', 'x'], -2),
        controlledCurrent(['y', '0'], ['in', 'x'], 0.1),
      ],
      'signal',
    );
    expect(text.split('\n')).toEqual([
      'V0 n1 0 DC 0 AC 0.5',
      'I1 0 n2 DC 0 AC 0',
      'R2 n1 n2 1e-7',
      'C3 n2 0 4.7e-11',
      'L4 n1 n3 0.000004',
      'L5 n3 0 0.000001',
      'K6 L4 L5 0.5',
      'E7 n4 0 n1 n3 -2',
      'G8 n4 0 n1 n3 0.1',
    ]);
    expect([nodeOf('out-end'), nodeOf('0'), nodeOf('nowhere')]).toEqual(['n2', '0', undefined]);
  });

  it('writes what carries nothing, or drops nothing, in SPICE’s terms', () => {
    const { text } = writeSpice(
      [
        resistor('a', '0', 0),
        resistor('a', '0', Infinity),
        capacitor('a', '0', 0),
        inductor('l', 'a', '0', 0),
      ],
      's',
    );
    expect(text.split('\n')).toEqual(['V0 n1 0 0', 'V3 n1 0 0']);
  });

  it('leaves no element of a link out, and drives one source at a time', () => {
    const { netlist } = linkCircuit(rcaLink());
    const lines = writeSpice(netlist, 'earth').text.split('\n');
    const nothing = netlist.filter(
      (element) =>
        (element.kind === 'capacitor' && element.farads === 0) ||
        (element.kind === 'resistor' && element.ohms === Infinity),
    );
    expect(lines).toHaveLength(netlist.length - nothing.length);
    expect(lines.filter((line) => / AC [^0]/.test(line))).toHaveLength(1);
  });
});

describe('the random links', () => {
  it('are at least 200, of every kind, and the same for a seed', () => {
    const links = randomLinks(3);
    expect(links.length).toBeGreaterThanOrEqual(200);
    expect(new Set(links.map(({ link }) => link.connection.kind)).size).toBe(9);
    expect(new Set(links.map(({ link }) => link.receiver.input.topology)).size).toBe(4);
    expect(randomLinks(3)).toEqual(links);
    expect(randomLinks(4)).not.toEqual(links);
  });

  it('couple no two windings by more than all of their flux', () => {
    for (const { link } of randomLinks(5)) {
      const { cable } = link;
      const shared = cable.shieldHenriesPerMetre * (1 + cable.couplingImbalance / 2);
      expect(shared ** 2).toBeLessThanOrEqual(
        cable.shieldHenriesPerMetre * cable.coreHenriesPerMetre * (1 + 1e-9),
      );
    }
  });
});
