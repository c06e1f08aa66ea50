/**
 * A real link in SI units: everything that the circuit models need to know about it. Pure data.
 *
 * Ground: node 0 is the receiver's chassis; `ca` is the source's chassis, where pin 1 and the shield
 * of the driver's end are tied.
 */

/** Where the cable's shield is tied. */
export type ShieldTie = 'both' | 'driver' | 'receiver' | 'lifted';

export interface DriverDescription {
  /** EMF of each leg, of a programme of 1 V between the open terminals: ±½, or 1 and 0. */
  hotEmf: number;
  coldEmf: number;
  /** Output impedance of each leg, Ω. `coldOhms` is what pin 3 sees, also where nothing drives it. */
  hotOhms: number;
  coldOhms: number;
  /** In series with the hot leg, H: the coil of a pickup. 0 for none. */
  hotHenries: number;
  /** Across the coil and its resistance, F: a pickup's own capacitance and its pots' load. */
  hotFarads: number;
  hotLoadOhms: number;
  /** What ties the two EMFs' middle to the chassis: 0 Ω for a grounded one; a floating one has both. */
  middleOhms: number;
  middleFarads: number;
  /** Level of the programme between the open terminals, dBu. */
  nominalDbu: number;
}

export interface CableDescription {
  metres: number;
  coreOhmsPerMetre: number;
  shieldOhmsPerMetre: number;
  /** Self-inductance of a core and of the shield; the mutual of shield and core equals the shield's own. */
  coreHenriesPerMetre: number;
  shieldHenriesPerMetre: number;
  /** Mutual inductance of the two cores. */
  pairHenriesPerMetre: number;
  /** One leg to the shield. */
  legFaradsPerMetre: number;
  /** Between the two legs. */
  pairFaradsPerMetre: number;
  /** Difference of the legs' capacitances to the shield, of their mean (0.05 is 5 %): hot has more. */
  capacitanceImbalance: number;
  /** Difference of the shield's mutual inductances to the legs, of their mean: hot has more. */
  couplingImbalance: number;
  /** Loop left open to a magnetic field, m² per metre. */
  loopAreaPerMetre: number;
  tie: ShieldTie;
  /** Each of the shield's two contacts, Ω. */
  contactOhms: number;
}

export type ConnectionKind =
  /** One core and the shield, into an unbalanced input. */
  | 'rca'
  /** The same, and the other channel's core in the same shield. */
  | 'trs-stereo'
  /** Two cores and the shield. */
  | 'xlr'
  /** Balanced cable on an unbalanced output, pin 3 joined to its ground at the source. */
  | 'pin3-source'
  /** The same, pin 3 joined to ground at the receiver instead; open at the source. */
  | 'pin3-receiver'
  /** Balanced cable into an unbalanced input; pin 3 open, or tied to ground there. */
  | 'adapter-open'
  | 'adapter-tied'
  /** An XLR whose input uses pin 2 alone. */
  | 'cosmetic'
  /** Balanced, but the shield ends on the receiver's signal ground, `pin1Ohms` away from its chassis. */
  | 'pin1-fault';

export interface ConnectionDescription {
  kind: ConnectionKind;
  pin1Ohms: number;
}

/** CMRR of the circuit behind the inputs: common-mode gain k0·(1 + jf/fc). 0 for none. */
export interface Residual {
  gain: number;
  cornerHz: number;
}

export interface ReceiverDescription {
  input:
    | { topology: 'unbalanced'; ohms: number; farads: number }
    /** Four resistors R1 (cold in), R2 (feedback), R3 (hot in), R4 (to ground) round an op-amp. */
    | { topology: 'difference'; resistors: readonly [number, number, number, number] }
    /** High-impedance inputs, then an ideal difference. */
    | { topology: 'buffered'; ohms: number; farads: number; betweenOhms: number }
    | {
        topology: 'transformer';
        primaryOhms: number;
        secondaryOhms: number;
        henries: number;
        loadOhms: number;
        /** Half of the primary's capacitance to the shield, at each end. */
        legFarads: number;
        /** From the hot end of the primary to the secondary. */
        crossFarads: number;
      };
  residual: Residual;
  noiseDbu: number;
  /** How much of a radio frequency its junctions rectify, against a bare bipolar input's; 1 for the same. */
  radioGain: number;
}

export interface GroundDescription {
  /** Between the outlets' earths. */
  ohms: number;
  henries: number;
  /** Class II source: from the mains to its chassis, F; 0 for an earthed one, which has the above. */
  leakageFarads: number;
}

export interface HeadphonesDescription {
  /** One return for both channels; else each driver has its own. */
  sharedReturn: boolean;
  bridged: boolean;
  driverOhms: number;
  amplifierOhms: number;
  wireOhms: number;
  commonOhms: number;
}

/** Lines of the mains: RMS value of each harmonic. */
export interface LineSpectrum {
  /** Orders of the harmonics. */
  orders: readonly number[];
  /** RMS value of each over that of all. */
  shares: readonly number[];
  /** Phase of each cosine, radians. */
  phases: readonly number[];
}

/** How strong each source of interference is. RMS values. */
export interface InterferenceDescription {
  mainsHz: number;
  /** Voltage between the earths, or the mains voltage where the source is class II. */
  earthVolts: number;
  earthSpectrum: LineSpectrum;
  magneticTesla: number;
  magneticSpectrum: LineSpectrum;
  mainsVolts: number;
  mainsSpectrum: LineSpectrum;
  /** Stray capacitance from the mains to the hot leg; the cold leg has a tenth less. */
  electricFarads: number;
  dimmerVolts: number;
  dimmerTesla: number;
  dimmerSpectrum: LineSpectrum;
  supplyAmperes: number;
  motorVolts: number;
  /** Peak at the receiver's input junction, V. */
  phonePeakVolts: number;
  radioPeakVolts: number;
}

export interface LinkDescription {
  driver: DriverDescription;
  cable: CableDescription;
  connection: ConnectionDescription;
  receiver: ReceiverDescription;
  ground: GroundDescription;
  interference: InterferenceDescription;
  /** undefined: loudspeakers, or headphones that are left out of it. */
  headphones: HeadphonesDescription | undefined;
}
