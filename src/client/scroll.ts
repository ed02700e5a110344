/** A box that scrolls sideways can be reached and is named while it does; while it does not, it is no stop for the keyboard. */
const update = (box: HTMLElement): void => {
  if (box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible') {
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

/** A drawing that is wider than its box opens at its first box, e.g. at the head of an organisation chart. */
for (const box of document.querySelectorAll<HTMLElement>('.diagram-scroll')) {
  const first = box.querySelector('.node')?.getBoundingClientRect();
  if (!first || box.scrollWidth <= box.clientWidth) continue;
  const { left } = box.getBoundingClientRect();
  box.scrollLeft += first.left + first.width / 2 - left - box.clientWidth / 2;
}

export {};
