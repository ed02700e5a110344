/** Light, dark or as the system; public/theme.js applies the choice before the first paint. */
const key = 'planbook-theme';
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-theme-choice]')];

const show = (): void => {
  const current = document.documentElement.dataset['theme'] ?? 'system';
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['themeChoice'] === current));
};

const choose = (theme: string): void => {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage may be forbidden; then the choice holds for this page.
  }
  show();
};

for (const button of buttons) button.addEventListener('click', () => choose(button.dataset['themeChoice'] ?? 'system'));
show();

export {};
