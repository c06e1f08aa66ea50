/**
 * Mains frequency of a region: 60 Hz in most of the Americas and a few countries of Asia, 50 Hz
 * elsewhere (IEC, World Plugs). Japan has both; 50 Hz stands for it, as in Tokyo.
 */
const REGIONS_60_HZ =
  'AG AI AS AW BB BM BR BS BZ CA CO CR CU CW DO EC FM GT GU GY HN HT KN KR KY LR MF MH MP MS MX NI PA PE PH PR PW SA SR SV TC TT TW US VC VE VG VI';

/** Mains frequency, Hz, for a locale such as `en-US`; 50 where the region is not known. */
export function mainsHzOf(locale: string): 50 | 60 {
  try {
    const region = new Intl.Locale(locale).maximize().region ?? '';
    return region !== '' && REGIONS_60_HZ.split(' ').includes(region) ? 60 : 50;
  } catch {
    return 50;
  }
}

/** Mains voltage that usually goes with a mains frequency (IEC, World Plugs). */
export const mainsVoltsOf = (mainsHz: 50 | 60): number => (mainsHz === 60 ? 120 : 230);
