import { choiceRow, switchRow } from './contract';

/** How this listener likes the page. Personal: a link never changes it. */
export const PAGE_PARAMS = [
  choiceRow({
    id: 'page.theme',
    options: ['auto', 'dark', 'light', 'projector'],
    default: 'auto',
    scope: 'personal',
  }),
  switchRow({ id: 'page.shortcuts', default: true, scope: 'personal' }),
] as const;
