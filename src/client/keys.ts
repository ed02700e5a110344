/** `/` goes to the search field that can be seen; where there is none, to the search page. */
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-search-input]')];
  const field = fields.findLast((each) => each.checkVisibility());
  const form = fields[0]?.form;
  if (!field && !form) return;
  event.preventDefault();
  if (field) {
    field.focus();
    field.select();
  } else if (form) location.assign(form.action);
});

export {};
