import type { BidParams } from '../../../problem-params-bid.ts';
import { isSkeletonWord } from '../../../schemas/skeleton-words.ts';
import type { Workspace } from '../../plan.ts';
import type { Bid } from '../bid.ts';
import { addressFinder } from '../wording/forms-of-address.ts';
import { type Finder, finderOf, isTellingEnough } from '../wording/names.ts';
import { placeOfUnit, placesIn } from '../wording/places.ts';

/** A word that tells who bids, and what kind of name it is. */
export interface BlindWord {
  word: string;
  why: Extract<
    BidParams['blind-leak']['why'],
    'bidder' | 'model' | 'person' | 'firm' | 'place' | 'project' | 'contact' | 'own-word'
  >;
}

type Known = Pick<Workspace, 'plans' | 'bids' | 'library' | 'people'>;

/**
 * All that may not appear in a blind volume [G5]: the bidder, our models, people and firms, places, other projects, contacts, and the words of the rule
 * itself. Sorted by word; each once, by the first reason it has. What the tender says of itself is no leak: see `allowedInBlind`.
 */
export function blindWords(bid: Bid, known: Known): BlindWord[] {
  const { id, data } = bid;
  const { plans, bids, library, people } = known;
  const { bidder } = data;
  const items = [...library.values()];
  const words = (why: BlindWord['why'], list: readonly (string | undefined)[]): BlindWord[] =>
    list.flatMap((word) =>
      word !== undefined && isTellingEnough(word) && !isSkeletonWord(word) ? [{ word: word.trim(), why }] : [],
    );
  const others = plans.filter((plan) => plan.id !== data.account);
  const all = [
    ...words('bidder', [
      bidder.name,
      ...bidder.aliases,
      ...items.map((item) => (item.kind === 'certificates' ? item.data.number : undefined)),
    ]),
    ...words('contact', [bidder.phone, bidder.email, bidder.email?.split('@')[1]]),
    ...words('model', modelsOf(bid)),
    ...words('person', peopleOf(bid, known)),
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
      ...people.units.map(({ name }) => placeOfUnit(name)),
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

/** Finds in words all that tells who bids: names, and our people by surname and post. */
export function blindFinder(bid: Bid, known: Known): Finder<BlindWord> {
  const names = finderOf(blindWords(bid, known), allowedInBlind(bid));
  const addressed = addressFinder(peopleOf(bid, known));
  return (text) => {
    const hits = names(text);
    const called = addressed(text).filter(({ index }) => !hits.some((hit) => hit.index === index));
    return [...hits, ...called.map(({ word, index }) => ({ word: { word, why: 'person' as const }, index }))].sort(
      (a, b) => a.index - b.index,
    );
  };
}

function peopleOf({ data: { bidder } }: Bid, { plans, library, people }: Known): (string | undefined)[] {
  return [
    bidder.legalRepresentative,
    bidder.authorised,
    ...[...library.values()].map((item) => (item.kind === 'people' ? item.data.name : undefined)),
    ...plans.flatMap((plan) => plan.data.team.map(({ name }) => name)),
    ...people.people.map(({ name }) => name),
  ];
}

/** Models that we offer under a brand of ours or make where we are, with and without the brand. Models of others may stand in any bid. */
function modelsOf({ data: { bidder, price } }: Bid): string[] {
  const brands = [bidder.name, ...bidder.aliases].filter(isTellingEnough);
  const ours = finderOf([...brands, ...placesIn(bidder.address ?? '')].map((word) => ({ word })));
  return (price?.items ?? []).flatMap(({ model, origin }) => {
    if (model === undefined || ours(`${model}\n${origin ?? ''}`).length === 0) return [];
    const bare = brands
      .toSorted((a, b) => b.length - a.length)
      .reduce((rest, brand) => rest.replaceAll(brand, ''), model);
    return [model, bare.trim()].filter((word) => word.length > 2);
  });
}

/** What the tender says of itself, which any bidder may repeat: its name and number, the buyer and the agency. */
export function allowedInBlind({ data }: Pick<Bid, 'data'>): string[] {
  const { title, number, buyer, agency } = data.tender;
  return [title, number, buyer, agency].filter((name) => name !== undefined);
}
