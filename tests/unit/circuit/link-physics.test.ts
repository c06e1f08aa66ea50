/** Links against what theory says of them in closed form. U is the shield's resistive drop. */
import { describe, expect, it } from 'vitest';
import type { LinkDescription } from '../../../src/circuit/link-description';
import { solveLink, solveStereoCrosstalk } from '../../../src/circuit/solve-link';
import {
  balancedLink,
  CLASS_TWO,
  difference,
  INGENIUS,
  magnitudeDb,
  rcaLink,
  transferDb,
  unbalancedInput,
} from '../../helpers/circuits';

const db = (value: number): number => 20 * Math.log10(value);
const omega = (hertz: number): number => 2 * Math.PI * hertz;

const near = (value: number, wanted: number, tolerance: number): void =>
  expect(Math.abs(value - wanted), `${value}, wanted ${wanted}`).toBeLessThan(tolerance);

/** Current in the shield, and its resistive drop, for 1 V between the earths. */
function shieldOf({ cable, ground }: LinkDescription, hertz: number) {
  const ohms = cable.metres * cable.shieldOhmsPerMetre + 2 * cable.contactOhms;
  const henries = cable.metres * cable.shieldHenriesPerMetre + ground.henries;
  const amperes = 1 / Math.hypot(ground.ohms + ohms, omega(hertz) * henries);
  return { amperes, volts: amperes * ohms };
}

describe('an unbalanced link', () => {
  it.each([
    [1, 60],
    [1, 20_000],
    [10, 1000],
    [30, 60],
    [30, 20_000],
  ])(
    'hums with the shield’s resistive drop, divided at its input: %d m, %d Hz',
    (metres, hertz) => {
      const link = rcaLink({ cable: { metres } });
      // Zs = Rs/(1 + sRsC/2), Zin = Rin/(1 + sRin(Cin + C/2)); their ratio as Zin/Zs = (a + jb).
      const half = (metres * 100e-12) / 2;
      const y = { re: 1 / 47_000, im: omega(hertz) * (100e-12 + half) };
      const source = { re: 600, im: 0 };
      const square = 1 + (omega(hertz) * 600 * half) ** 2;
      source.re = 600 / square + metres * 0.06;
      source.im = (-600 * omega(hertz) * 600 * half) / square;
      const divider =
        1 /
        Math.hypot(1 + y.re * source.re - y.im * source.im, y.re * source.im + y.im * source.re);
      const wanted = db(shieldOf(link, hertz).volts * divider);
      near(transferDb(link, 'earth', 'out', hertz), wanted, 0.1);
    },
  );

  it('takes 2.4 dB of it with a shield of 1 Ω', () => {
    const cable = { metres: 7.6, shieldOhmsPerMetre: 0.98 / 7.6 };
    near(transferDb(rcaLink({ cable }), 'earth', 'out', 60), -2.4, 0.1);
  });

  it('takes all of it where the shield is lifted, and the earths close the signal’s circuit', () => {
    const link = rcaLink({ cable: { tie: 'lifted' } });
    near(transferDb(link, 'earth', 'out', 60), 0, 0.2);
    near(transferDb(link, 'signal', 'out', 60), -0.11, 0.01);
  });

  it('hums by the leakage current of a class II source', () => {
    const link = rcaLink({ cable: { metres: 2 }, ground: CLASS_TWO });
    // 230 V and 2.2 nF at 50 Hz: 159 µA, in 70 mΩ.
    near(transferDb(link, 'earth', 'out', 50) + db(230), db(159e-6 * 0.07), 0.2);
  });

  it('gets a volt at the chassis for each ampere through it, less what the earth takes', () => {
    const link = rcaLink();
    const parallel = 1 / (1 / 0.045 + 1 / 0.3);
    near(transferDb(link, 'chassis', 'chassis', 1), db(parallel), 0.1);
  });
});

describe('a balanced link', () => {
  it('hums alike however it is driven: rejection does not need symmetric signals', () => {
    const earth = (hotEmf: number, coldEmf: number): number =>
      transferDb(balancedLink({ driver: { hotEmf, coldEmf, coldOhms: 55 } }), 'earth', 'out', 1000);
    near(earth(0.5, -0.5), earth(1, 0), 1e-6);
  });

  it('gains 6.02 dB when both legs are driven by as much', () => {
    const level = (coldEmf: number): number =>
      transferDb(balancedLink({ driver: { hotEmf: 1, coldEmf } }), 'signal', 'out', 1000);
    near(level(-1) - level(0), 6.02, 0.01);
  });

  it.each([1, 10, 100])('rejects by Zcm/ΔZ: %d Ω', (ohms) => {
    const link = balancedLink({ driver: { coldOhms: 50 + ohms }, cable: { legFaradsPerMetre: 0 } });
    // Zcm is measured from the driver: its own impedance in series.
    const wanted = db((shieldOf(link, 60).volts * ohms) / (18_100 + 2 * ohms));
    near(transferDb(link, 'earth', 'out', 60), wanted, 0.1);
  });

  it.each([
    ['both', 1 / 2],
    ['receiver', 1],
  ] as const)('lets unequal capacitances through, by κ: shield tied at %s', (tie, kappa) => {
    const link = balancedLink({
      driver: { hotOhms: 150, coldOhms: 150 },
      cable: { metres: 100, capacitanceImbalance: 0.05, tie },
      input: INGENIUS,
    });
    const volts = tie === 'both' ? shieldOf(link, 1000).volts : 1;
    const wanted = db(volts * omega(1000) * kappa * 154 * 0.05 * 16e-9);
    near(transferDb(link, 'earth', 'out', 1000), wanted, 0.2);
  });

  it('lets next to nothing of them through with the shield tied at the driver alone', () => {
    const at = (tie: 'driver' | 'both'): number =>
      transferDb(
        balancedLink({
          driver: { hotOhms: 150, coldOhms: 150 },
          cable: { metres: 100, capacitanceImbalance: 0.05, tie },
          input: INGENIUS,
        }),
        'earth',
        'out',
        20_000,
      );
    near(at('both'), -60.3, 0.1);
    near(at('driver'), -124.5, 0.1);
  });

  it.each([
    [60, -82.8],
    [3000, -49.7],
  ])('hums by unequal coupling of the shield, s·ΔM·Ish: %d Hz', (hertz, wanted) => {
    const link = balancedLink({ cable: { couplingImbalance: 0.01 }, input: INGENIUS });
    const closed = db(omega(hertz) * 0.01 * 10e-6 * shieldOf(link, hertz).amperes);
    near(transferDb(link, 'earth', 'out', hertz), wanted, 0.1);
    near(transferDb(link, 'earth', 'out', hertz), closed, 0.1);
  });

  it.each([
    ['difference', difference()],
    ['InGenius', INGENIUS],
  ])('adds a magnetic field’s EMF whatever its rejection: %s', (_, input) => {
    const link = balancedLink({ cable: { loopAreaPerMetre: 6e-5 }, input });
    near(transferDb(link, 'magnetic', 'out', 1000), db(omega(1000) * 6e-4), 0.1);
  });

  it('takes an electric field by the tenth that the legs differ', () => {
    const link = balancedLink({ interference: { electricFarads: 1e-12 } });
    const wanted = db(omega(1000) * 0.1e-12 * 50);
    near(transferDb(link, 'electric', 'out', 1000), wanted, 0.2);
    near(transferDb(link, 'electric', 'hot', 1000), db(omega(1000) * 1e-12 * 50), 0.2);
  });

  it('takes of rectified radio the fifth that its junctions differ, and a filtered input less', () => {
    near(transferDb(balancedLink({ input: INGENIUS }), 'radio', 'out', 1000), db(0.2), 0.02);
    near(transferDb(rcaLink(), 'radio', 'out', 1000), -0.11, 0.01);
    const filtered = rcaLink({ receiver: { radioGain: 0.1 } });
    near(transferDb(filtered, 'radio', 'out', 1000), -20.11, 0.01);
  });

  it('lets the receiver’s residual through: k0·(1 + jf/fc) of the common mode', () => {
    const residual = { gain: 1e-3, cornerHz: 1000 };
    const link = balancedLink({ receiver: { residual }, input: INGENIUS });
    for (const hertz of [60, 1000, 5000]) {
      const wanted = db(shieldOf(link, hertz).volts * 1e-3 * Math.hypot(1, hertz / 1000));
      near(transferDb(link, 'earth', 'out', hertz), wanted, 0.1);
    }
  });
});

describe('odd connections', () => {
  const single = { input: unbalancedInput(20_000, 0) };

  it('an adapter and a cosmetic XLR hum like the hot leg alone', () => {
    const cosmetic = solveLink(balancedLink({ ...single, kind: 'cosmetic' }), [60]).transfers.earth;
    near(magnitudeDb(cosmetic.out), -7.5, 0.1);
    expect(cosmetic.out).toEqual(cosmetic.hot);
    near(
      transferDb(balancedLink({ ...single, kind: 'adapter-open' }), 'earth', 'out', 60),
      -7.5,
      0.1,
    );
    near(
      transferDb(balancedLink({ ...single, kind: 'adapter-tied' }), 'earth', 'out', 60),
      -7.5,
      0.1,
    );
  });

  it('pin 3 joined at the source keeps the rejection; at the receiver it is gone', () => {
    const driver = { hotEmf: 1, coldEmf: 0, hotOhms: 600, coldOhms: 0 };
    const at = (kind: 'pin3-source' | 'pin3-receiver'): number =>
      transferDb(balancedLink({ driver, kind }), 'earth', 'out', 60);
    // 30 dB below the shield's drop of −7.5 dB; no rejection at all.
    near(at('pin3-source'), -7.5 - 29.8, 0.3);
    near(at('pin3-receiver'), -7.5, 0.6);
  });

  it('a pin-1 fault of 20 mΩ puts −28.6 dB on an ideal receiver’s ground', () => {
    const link = balancedLink({ kind: 'pin1-fault', input: INGENIUS });
    near(transferDb(link, 'earth', 'out', 60), -28.6, 0.1);
    const uneven = { input: INGENIUS, driver: { coldOhms: 60 } };
    const mended = balancedLink({ ...uneven, kind: 'pin1-fault', pin1Ohms: 0 });
    const sound = transferDb(balancedLink(uneven), 'earth', 'out', 60);
    near(transferDb(mended, 'earth', 'out', 60), sound, 0.01);
  });

  it('a floating driver with pin 3 grounded at the source puts all of its EMF on the hot leg', () => {
    const floating = { middleOhms: 10e6, middleFarads: 100e-12 };
    const level = (driver: object): number =>
      transferDb(balancedLink({ driver, kind: 'pin3-source' }), 'signal', 'hot', 1000);
    near(level(floating) - level({}), 6.02, 0.1);
  });

  it('a transformer at the source mends the hum of an adapter that ties pin 3', () => {
    const driver = { middleOhms: 10e6, middleFarads: 1e-9 };
    const tied = { ...single, kind: 'adapter-tied' } as const;
    expect(transferDb(balancedLink({ ...tied, driver }), 'earth', 'out', 60)).toBeLessThan(-90);
    near(transferDb(balancedLink({ ...tied, driver }), 'signal', 'out', 60), 0, 0.1);
  });

  it('stereo in one shield: the other channel comes back over the shield’s resistance', () => {
    const link = rcaLink({ kind: 'trs-stereo' });
    const crosstalk = magnitudeDb(solveStereoCrosstalk(link, [60]));
    const shared = 1 / (1 / 0.045 + 1 / 0.3);
    near(crosstalk, db(shared / 47_600), 0.2);
    expect(solveStereoCrosstalk(rcaLink(), [60]).re).toEqual(Float64Array.of(0));
    near(transferDb(link, 'earth', 'out', 60), transferDb(rcaLink(), 'earth', 'out', 60), 0.05);
  });

  it('a coil resonates with what lies across it', () => {
    const coil = { hotOhms: 7000, hotHenries: 3, hotFarads: 100e-12, hotLoadOhms: 250e3 };
    const link = rcaLink({
      driver: coil,
      cable: { metres: 5 },
      input: unbalancedInput(1e6, 0),
    });
    const peak = 1 / (2 * Math.PI * Math.sqrt(3 * 600e-12));
    const at = (hertz: number): number => transferDb(link, 'signal', 'out', hertz);
    expect(at(peak)).toBeGreaterThan(at(peak / 2) + 3);
    expect(at(peak)).toBeGreaterThan(at(peak * 1.5) + 3);
    near(at(20), db(1 / (1 / 250e3 + 1 / 1e6) / (1 / (1 / 250e3 + 1 / 1e6) + 7000)), 0.01);
  });
});
