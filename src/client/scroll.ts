/** A box that scrolls can be reached and is named while it does; while it does not, it is no stop for the keyboard. */
const update = (box: HTMLElement): void => {
  const { overflowX, overflowY } = getComputedStyle(box);
  const sideways = box.scrollWidth > box.clientWidth + 1 && overflowX !== 'visible';
  // A few pixels of height are a line that hangs over, not more to read.
  const upwards = box.scrollHeight > box.clientHeight + 8 && overflowY !== 'visible';
  if (sideways || upwards) {
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    const label = box.dataset['label'] ?? box.querySelector('caption')?.textContent?.trim() ?? document.title;
    box.setAttribute('aria-label', label);
  } else for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
};

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) update(target as HTMLElement);
});
for (const box of document.querySelectorAll<HTMLElement>('.table-scroll, .diagram-scroll, .prose pre')) {
  update(box);
  observer.observe(box);
}

/** A drawing that is wider than its box opens at its first box, e.g. at the head of an organisation chart; a Gantt chart with today a quarter in. */
for (const box of document.querySelectorAll<HTMLElement>('.diagram-scroll')) {
  if (box.scrollWidth <= box.clientWidth) continue;
  const { left } = box.getBoundingClientRect();
  const today = box.querySelector('.vert[id$="-today"]')?.getBoundingClientRect();
  if (today) box.scrollLeft += today.left - left - box.clientWidth / 4;
  const first = box.querySelector('.node')?.getBoundingClientRect();
  if (!first) continue;
  box.scrollLeft += first.left + first.width / 2 - left - box.clientWidth / 2;
}

export {};
