import { optionIndex } from '../params/index';
import { heardValue } from './heard';
import type { Settings } from './settings';

/** What the textbook receivers' programme gains follow from, read from the store. */
export const gainSettings = (
  settings: Settings,
): { legs: number; coldDrivePercent: number; mismatchPercent: number; cmrrDb: number } => ({
  legs: optionIndex('driver.legs', heardValue(settings, 'driver.legs')),
  coldDrivePercent: heardValue(settings, 'driver.coldDrive'),
  mismatchPercent: heardValue(settings, 'line.mismatch'),
  cmrrDb: heardValue(settings, 'receiver.cmrr'),
});
