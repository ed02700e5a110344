import { signaturesOf } from '../../domain/bid/book/signatures.ts';
import { isAnswered, meaningOf } from '../../domain/bid/requirements/markers.ts';
import type { Text } from '../../text/index.ts';
import type { SiteBid } from '../site.ts';
import { chapterPath, urlOf } from '../url.ts';
import { type Folio, placeName, type Who, whoIn } from './place.ts';

/** What stands between a finished book and an accepted bid: signatures and seals, what is handed in, and the gates before the points [G4]. */
export interface HandoverView {
  /** How much is open, in words. */
  intro: string;
  /** How many lines of the list and gates are open. */
  open: number;
  volumes: VolumeLine[];
  signatures: SignatureLine[];
  /** A remark for all signatures, such as the seal across the edges of paper. */
  signatureNotes: string[];
  list: HandoverLine[];
  gates: GateLine[];
}

/** A volume as it is handed in. `pages`: `bid/volume`, how many pages it has in print, to be compared with the paper. */
export interface VolumeLine {
  title: string;
  pages: string;
  /** How many books or which file. */
  form: string;
}

export interface SignatureLine {
  place: string;
  url: string | null;
  /** Null for a cover, which has no number. */
  folio: Folio | null;
  /** Who signs and what is sealed. */
  who: string;
}

/** `state`: open and done are known; day is looked at on the day itself. */
export interface HandoverLine {
  text: string;
  /** Whether the words are the author's. */
  author: boolean;
  state: 'open' | 'done' | 'day';
  stateLabel: string;
  owner: Who | null;
}

export interface GateLine {
  title: string;
  text: string | null;
  when: string;
  /** How many of its requirements are answered, with where they stand; null where it names no kind. */
  answered: { label: string; isOpen: boolean; href: string } | null;
  state: 'open' | 'done' | 'day';
  stateLabel: string;
  owner: Who | null;
}

export const handoverSigns = { open: '○', done: '●', day: '◇' } as const;

/** Null once the bid has ended, and without a volume, a list and a gate: nothing is handed in. A volume whose authors must stay unknown is not signed. */
export function buildHandover(one: SiteBid, text: Text): HandoverView | null {
  const { bid, books } = one;
  const { tender, scoring, result } = bid.data;
  const words = text.ui.warRoom.handover;
  if (result !== undefined) return null;
  const printed = books.filter(({ chapters }) => chapters.length > 0);
  if (printed.length === 0 && tender.handover.length === 0 && scoring.gates.length === 0) return null;
  const list = [...derivedLines(one, text), ...writtenLines(one, text)];
  const gates = gateLines(one, text);
  const open =
    list.filter(({ state }) => state === 'open').length + gates.filter(({ state }) => state === 'open').length;
  const signatures = signatureLines(one, text);
  const blind = printed.filter(({ volume }) => volume.blind !== undefined);
  return {
    intro: words.intro(open),
    open,
    volumes: printed.map(({ volume }) => ({
      title: volume.title,
      pages: `${bid.id}/${volume.id}`,
      form: formOf(one, text),
    })),
    signatures,
    signatureNotes: [
      ...(signatures.length > 0 && tender.mode === 'paper' ? [words.edges] : []),
      ...blind.map(({ volume }) => words.unsigned(text.ui.book.volumeTitle(volume.title))),
    ],
    list,
    gates,
  };
}

/** Lines that are open: those of the list and the gates. */
export function openHandover({ bid }: SiteBid): { open: number; all: number } {
  const { tender, scoring } = bid.data;
  const lines = [
    ...tender.handover.map(({ done }) => done === undefined),
    ...(tender.deposit ? [tender.deposit.paid === undefined] : []),
    ...scoring.gates.filter(({ when }) => when === 'before').map(({ done }) => done === undefined),
  ];
  return { open: lines.filter(Boolean).length, all: lines.length };
}

function formOf({ bid }: SiteBid, text: Text): string {
  const { mode, copies, sizeLimitMb } = bid.data.tender;
  const { ui, format } = text;
  const words = ui.warRoom.handover;
  if (mode === 'paper') return ui.warRoom.copies(copies.copies);
  return sizeLimitMb === undefined ? words.file : words.fileUpTo(format.number(sizeLimitMb));
}

/** In the order of the books: the cover of each, then its places. */
function signatureLines(one: SiteBid, text: Text): SignatureLine[] {
  const { bid, books } = one;
  const { tender, bidder } = bid.data;
  const words = text.ui.warRoom.handover;
  const paper = tender.mode === 'paper';
  const names = [...new Set([bidder.legalRepresentative, bidder.authorised].filter((name) => name !== undefined))];
  const hand = names.length === 0 ? words.representative : names.join(' / ');
  const places = signaturesOf(books);
  return books
    .filter(({ volume, chapters }) => chapters.length > 0 && volume.blind === undefined)
    .flatMap(({ volume }): SignatureLine[] => [
      {
        place: `${text.ui.book.volumeTitle(volume.title)}${words.cover}`,
        url: null,
        folio: null,
        who: paper ? words.seal : words.eSeal,
      },
      ...places
        .filter((place) => place.volume === volume.id)
        .map(({ chapter, heading, anchor, dated }): SignatureLine => {
          const page = urlOf(text.locale, chapterPath(bid.id, chapter.chapter.id));
          return {
            place: placeName({ volume: volume.id, number: chapter.number, title: chapter.title }, one, text),
            url: heading === null || heading.level === 1 ? page : `${page}#${heading.id}`,
            folio: { page: `${bid.id}/${volume.id}#${anchor}`, end: null },
            who: paper ? words.signPaper(hand, dated) : words.signFile(hand),
          };
        }),
    ]);
}

/** What follows from the tender itself; what every tender asks for only where its author has listed nothing. */
function derivedLines({ bid, books }: SiteBid, text: Text): HandoverLine[] {
  const { tender, bidder } = bid.data;
  const { ui, labels } = text;
  const words = ui.warRoom.handover;
  const { submission, submissionTime, openingPlace } = tender.dates;
  const paper = tender.mode === 'paper';
  const isListed = tender.handover.length > 0;
  const printed = books.filter(({ chapters }) => chapters.length > 0);
  const line = (said: string, state: HandoverLine['state'] = 'day', stateLabel = words.state[state]): HandoverLine => ({
    text: said,
    author: false,
    state,
    stateLabel,
    owner: null,
  });
  const when = submissionTime === undefined ? submission : `${submission} ${submissionTime}`;
  return [
    ...(printed.length > 0
      ? [line(paper ? words.books(printed.length, tender.copies.copies) : words.files(printed.length))]
      : []),
    ...(isListed ? [] : [line(paper ? words.sealed : words.key)]),
    ...(!isListed && paper && bidder.authorised !== undefined ? [line(words.identity(bidder.authorised))] : []),
    ...(tender.deposit
      ? [
          tender.deposit.paid === undefined
            ? line(words.receipt, 'open')
            : line(words.receipt, 'done', words.doneOn(tender.deposit.paid)),
        ]
      : []),
    line(paper ? words.bringBy(when, openingPlace ?? null) : words.uploadBy(when, labels.submissionMode[tender.mode])),
  ];
}

const writtenLines = (one: SiteBid, text: Text): HandoverLine[] =>
  one.bid.data.tender.handover.map(({ text: said, owner, done }) => ({
    text: said,
    author: true,
    ...stateOf(done, text),
    owner: whoIn(one, owner, text),
  }));

function gateLines(one: SiteBid, text: Text): GateLine[] {
  const { scoring, requirements, tender } = one.bid.data;
  const words = text.ui.warRoom.handover;
  return scoring.gates.map(({ title, text: said, when, of, owner, done }) => {
    const asked = requirements.filter(
      ({ kind, marker }) => kind === of || (of === 'conformity' && meaningOf(marker, tender) === 'mandatory'),
    );
    const answered = asked.filter(isAnswered).length;
    return {
      title,
      text: said ?? null,
      when: words.when[when],
      answered:
        of === undefined || asked.length === 0
          ? null
          : {
              label: words.answered(answered, asked.length),
              isOpen: answered < asked.length,
              href: '#requirements',
            },
      ...(when === 'after' && done === undefined
        ? { state: 'day' as const, stateLabel: words.state.after }
        : stateOf(done, text)),
      owner: whoIn(one, owner, text),
    };
  });
}

function stateOf(done: string | undefined, { ui }: Text): { state: 'open' | 'done'; stateLabel: string } {
  const words = ui.warRoom.handover;
  return done === undefined
    ? { state: 'open', stateLabel: words.state.open }
    : { state: 'done', stateLabel: words.doneOn(done) };
}
