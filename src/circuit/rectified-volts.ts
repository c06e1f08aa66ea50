/**
 * Radio frequency rectified in a bipolar input junction, referred to the input: a peak Vx shifts it by
 *
 *   ΔV = Vx² / (4·VT),   VT = kT/q = 25.86 mV at 27 °C
 *
 * the first term of VT·ln I0(Vx/VT), the exponential junction's mean current put back into volts; the
 * law of ADI's MT-096. An amplitude modulation 1 + m(t) of Vx goes through squared. An upper bound:
 * junction FETs, and inputs with a filter of their own, rectify far less. Volts; always positive.
 */

export const THERMAL_VOLTS = 0.025864;

export const rectifiedVolts = (peakVolts: number): number =>
  (peakVolts * peakVolts) / (4 * THERMAL_VOLTS);
