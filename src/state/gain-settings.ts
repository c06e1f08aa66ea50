import { optionIndex } from '../params/index';
import type { Settings } from './settings';

/** What the receivers' programme gains follow from, read from the store. */
export const gainSettings = (
  settings: Settings,
): { legs: number; coldDrivePercent: number; mismatchPercent: number; cmrrDb: number } => ({
  legs: optionIndex('driver.legs', settings.get('driver.legs')),
  coldDrivePercent: settings.get('driver.coldDrive'),
  mismatchPercent: settings.get('line.mismatch'),
  cmrrDb: settings.get('receiver.cmrr'),
});
