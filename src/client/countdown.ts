/** On the last day the countdown of the war room shows hours and minutes instead of days, by the clock of the reader. */
const day = 24 * 60;

for (const shown of document.querySelectorAll<HTMLElement>('[data-until]')) {
  const until = new Date(shown.dataset['until'] ?? '').getTime();
  const units = JSON.parse(shown.dataset['words'] ?? '{}') as { hours: string; minutes: string };
  const show = (): void => {
    const left = Math.ceil((until - Date.now()) / 60_000);
    if (!(left > 0 && left <= day)) return;
    const parts = [
      [Math.floor(left / 60), units.hours],
      [left % 60, units.minutes],
    ] as const;
    shown.replaceChildren(
      ...parts.flatMap(([value, unit]) => {
        const label = document.createElement('span');
        label.className = 'unit';
        label.textContent = unit;
        return [`${value}`, label, ' '];
      }),
    );
  };
  show();
  setInterval(show, 30_000);
}
