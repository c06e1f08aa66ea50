import { choiceRow, switchRow } from './contract';

/** Which part of the page is open, and how this listener likes it (personal: a link never changes it). */
export const PAGE_PARAMS = [
  choiceRow({ id: 'page.view', options: ['listen', 'circuit', 'legs', 'test'], default: 'listen' }),
  choiceRow({
    id: 'page.theme',
    options: ['auto', 'dark', 'light', 'projector'],
    default: 'auto',
    scope: 'personal',
  }),
  switchRow({ id: 'page.shortcuts', default: true, scope: 'personal' }),
] as const;
