/** Puts the chosen theme on the page and follows the system where none is chosen. */
import type { Settings } from '../state/settings';

export function applyTheme(settings: Settings): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const theme = settings.get('page.theme');
    const shown = theme === 'auto' ? (system.matches ? 'dark' : 'light') : theme;
    document.documentElement.dataset['theme'] = shown;
  };
  apply();
  settings.subscribe(apply);
  system.addEventListener('change', apply);
}
