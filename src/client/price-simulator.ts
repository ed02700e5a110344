/**
 * The price simulator of the war room: puts fields in place of the prices and other points of its table, and works out what follows from them with the same
 * formulas as the build. Asks for nothing and saves nothing.
 */
import { marginOf, type PriceGame, standingsAt, winnerOf } from '../domain/bid/price/game.ts';
import { breakEvensOf } from '../domain/bid/price/simulate.ts';

type Words = Record<
  'wins' | 'lead' | 'behind' | 'undecided' | 'breakEven' | 'noBreakEven' | 'ours' | 'any' | 'invalid' | 'unknown',
  string
>;

for (const form of document.querySelectorAll<HTMLFormElement>('[data-price-simulator]')) start(form);

function start(form: HTMLFormElement): void {
  const game = JSON.parse(form.dataset['priceSimulator'] ?? '') as PriceGame;
  const words = JSON.parse(form.dataset['words'] ?? '') as Words;
  const figures = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
  const rows = [...form.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const result = form.querySelector<HTMLElement>('[data-result]');

  for (const [at, row] of rows.entries()) {
    const rival = game.rivals[at - 1];
    const first = { price: rival?.likely ?? game.ours.price, otherPoints: (rival ?? game.ours).otherPoints };
    for (const cell of row.querySelectorAll<HTMLElement>('[data-field]')) {
      const input = document.createElement('input');
      Object.assign(input, { type: 'number', min: '0', step: 'any', name: cell.dataset['field'] ?? '' });
      input.defaultValue = String(first[cell.dataset['field'] as 'price'] ?? '');
      input.setAttribute('aria-label', cell.dataset['label'] ?? '');
      cell.replaceChildren(input);
    }
  }
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields have their first values again after the event.
  form.addEventListener('reset', () => setTimeout(show));

  function show(): void {
    const numberIn = (at: number, name: string): number | null => {
      const input = rows[at]?.querySelector<HTMLInputElement>(`[name=${name}]`);
      return input && input.value.trim() !== '' && Number.isFinite(input.valueAsNumber) ? input.valueAsNumber : null;
    };
    const changed: PriceGame = {
      ...game,
      ours: { ...game.ours, price: numberIn(0, 'price') ?? 0, otherPoints: numberIn(0, 'otherPoints') },
      rivals: game.rivals.map((rival, at) => ({ ...rival, otherPoints: numberIn(at + 1, 'otherPoints') })),
    };
    const prices = game.rivals.map((_, at) => numberIn(at + 1, 'price') ?? 0);
    const standings = standingsAt(changed, changed.ours.price, prices);
    const breakEvens = breakEvensOf(changed, prices);
    const winner = winnerOf(changed, standings);
    const points = (value: number | null | undefined): string => (value == null ? words.unknown : value.toFixed(2));
    const orDash = (value: number | null | undefined): string =>
      value == null ? words.unknown : figures.format(value);
    const limitOf = (price: number | null): string =>
      price !== null && price === game.ceiling ? words.any : orDash(price);
    for (const [at, row] of rows.entries()) {
      const standing = standings[at];
      const out = {
        compared: orDash(standing?.compared),
        points: standing?.valid ? points(standing.points?.expected) : words.invalid,
        total: points(standing?.total),
        breakEven: limitOf(breakEvens.each[at - 1] ?? null),
      };
      for (const cell of row.querySelectorAll<HTMLElement>('[data-out]'))
        cell.textContent = out[cell.dataset['out'] as keyof typeof out];
      row.toggleAttribute('data-first', winner === at);
    }
    if (result) result.textContent = `${answer(winner, marginOf(standings))} ${limit(breakEvens.all)}`;

    function answer(first: number | null, margin: number | null): string {
      if (first === null) return words.undecided;
      const name = first === 0 ? words.ours : (game.rivals[first - 1]?.name ?? '');
      const template = margin === null || margin === 0 ? words.wins : margin > 0 ? words.lead : words.behind;
      return fill(template, { winner: name, points: Math.abs(margin ?? 0).toFixed(2) });
    }
    function limit(price: number | null): string {
      if (price !== null) return fill(words.breakEven, { price: figures.format(price) });
      const known = changed.rule === null || standings.every(({ total, valid }) => !valid || total !== null);
      return known ? words.noBreakEven : '';
    }
  }
}

const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
