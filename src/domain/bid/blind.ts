import type { BidParams } from '../../problem-params-bid.ts';
import type { Workspace } from '../plan.ts';
import type { Bid } from './bid.ts';
import { isTellingEnough } from './names.ts';
import { placesIn } from './places.ts';

/** A word that tells who bids, and what kind of name it is. */
export interface BlindWord {
  word: string;
  why: Extract<
    BidParams['blind-leak']['why'],
    'bidder' | 'person' | 'firm' | 'place' | 'project' | 'contact' | 'own-word'
  >;
}

type Known = Pick<Workspace, 'plans' | 'bids' | 'library' | 'people'>;

/**
 * All that may not appear in a blind volume [G5]: the bidder, our people and firms, places, other projects, contacts, and the words of the rule
 * itself. Sorted by word; each once, by the first reason it has. What the tender says of itself is no leak: see `allowedInBlind`.
 */
export function blindWords({ id, data }: Bid, { plans, bids, library, people }: Known): BlindWord[] {
  const { bidder } = data;
  const items = [...library.values()];
  const words = (why: BlindWord['why'], list: readonly (string | undefined)[]): BlindWord[] =>
    list.flatMap((word) => (word !== undefined && isTellingEnough(word) ? [{ word: word.trim(), why }] : []));
  const others = plans.filter((plan) => plan.id !== data.account);
  const all = [
    ...words('bidder', [
      bidder.name,
      ...bidder.aliases,
      ...items.map((item) => (item.kind === 'certificates' ? item.data.number : undefined)),
    ]),
    ...words('contact', [bidder.phone, bidder.email, bidder.email?.split('@')[1]]),
    ...words('person', [
      bidder.legalRepresentative,
      bidder.authorised,
      ...items.map((item) => (item.kind === 'people' ? item.data.name : undefined)),
      ...plans.flatMap((plan) => plan.data.team.map(({ name }) => name)),
      ...people.people.map(({ name }) => name),
    ]),
    ...words('firm', [
      ...others.flatMap((plan) => [plan.data.name, plan.data.shortName]),
      ...items.flatMap((item) => (item.kind === 'cases' ? [item.data.customer, ...item.data.aliases] : [])),
      ...people.units.map(({ name }) => name),
      ...bids.filter((bid) => bid.id !== id).map((bid) => bid.data.tender.buyer),
    ]),
    ...words('project', [
      ...bids
        .filter((bid) => bid.id !== id)
        .flatMap((bid) => [bid.data.tender.number, bid.data.tender.title, bid.data.name]),
      ...items.map((item) => (item.kind === 'cases' ? item.data.title : undefined)),
    ]),
    ...words('place', [
      ...(bidder.address === undefined ? [] : [bidder.address, ...placesIn(bidder.address)]),
      ...others.flatMap((plan) => (plan.data.location === undefined ? [] : placesIn(plan.data.location))),
    ]),
    ...words(
      'own-word',
      data.volumes.flatMap(({ blind }) => blind?.forbidden ?? []),
    ),
  ];
  const first = new Map<string, BlindWord>();
  for (const one of all) if (!first.has(one.word)) first.set(one.word, one);
  const own = new Set(allowedInBlind({ data }));
  return [...first.values()]
    .filter(({ word, why }) => why === 'bidder' || why === 'own-word' || !own.has(word))
    .sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
}

/** What the tender says of itself, which any bidder may repeat: its name and number, the buyer and the agency. */
export function allowedInBlind({ data }: Pick<Bid, 'data'>): string[] {
  const { title, number, buyer, agency } = data.tender;
  return [title, number, buyer, agency].filter((name) => name !== undefined);
}
