import type { BidTextParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const whys: Record<BidTextParams['blind-leak']['why'], string> = {
  bidder: 'a name, brand or certificate number of the bidder',
  model: 'a model of ours',
  person: 'the name of a person, or how they are called',
  firm: 'the name of a firm',
  place: 'a place or an address',
  project: 'the name or number of another project',
  contact: 'contact details',
  latin: 'Latin letters',
  punctuation: 'punctuation that is not Chinese',
  'own-word': 'a word that the rule of the volume forbids',
};

const styles: Record<Exclude<BidTextParams['blind-style']['what'], 'component'>, string> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  link: 'a link',
};

export const bidTextProblems = (_labels: Labels, format: Format) =>
  ({
    'placeholder-left': {
      message: ({ found }) => `"${found}" stands where something is still to be written.`,
      hint: () => 'Write it; where there is nothing, say so. settings.yaml lists these words in bids.placeholders.',
      advice: () => 'Write what is missing; where there is nothing, say so.',
    },
    'empty-cell': {
      message: () => 'A cell of a table is empty: evaluators take it as not filled in.',
      hint: () => 'Fill it in; write "none" or "not applicable" where that is so.',
      advice: () => 'Fill it in; write "none" or "not applicable" where that is so.',
    },
    'foreign-name': {
      message: ({ name, from }) => `"${name}" is the name of another client or project, known from ${from}.`,
      hint: () =>
        'If it was copied from an old bid, write the names of this one; a case that is shown on purpose is listed by LibraryTable or LibraryScans.',
      advice: () =>
        'If it was copied from an old bid, write the names of this one; a case that is shown on purpose comes from the library.',
    },
    'vague-word': {
      message: ({ word }) => `"${word}" is too vague for an evaluator to give points for.`,
      hint: () => 'Say how much, by when or how. settings.yaml lists these words in bids.vagueWords.',
      advice: () => 'Say how much, by when or how.',
    },
    'no-glyph': {
      message: ({ found }) =>
        `The bundled fonts lack "${found}": it prints as an empty box, or in a font of the machine that prints it.`,
      hint: () => 'Take it out, or use words and signs that the fonts have, such as √ × ● ★ →.',
      advice: () => 'Take it out, or use words and signs that the fonts have, such as √ × ● ★ →.',
    },
    'word-limit': {
      message: ({ chapter, words, limit }) =>
        `The chapter "${chapter}" has ${format.number(words)} words; ${format.number(limit)} are allowed.`,
      hint: () =>
        'Shorten it, or mend maxWords. Each Chinese character and each Latin word or number counts as one word.',
      advice: () => 'Shorten it; keep what answers the criteria.',
    },
    'blind-leak': {
      message: ({ word, why }) => `A blind volume says "${word}" (${whys[why]}), which is not allowed there.`,
      hint: ({ why }) =>
        why === 'latin' || why === 'punctuation'
          ? `Write it in Chinese; if the tender allows it, set ${why === 'latin' ? 'latin to true' : 'chinesePunctuation to false'} in blind of the volume.`
          : 'Take it out, or write "the bidder", "we", "the project manager" or "a project".',
    },
    'blind-picture': {
      message: ({ file, volume }) =>
        `The picture or scan "${file}" stands in the blind volume "${volume}"; nobody has said that it shows no name.`,
      hint: () =>
        'Look at it: names, seals, logos, faces, number plates, addresses, labels on devices. If it shows none, add its file name to blind.seen of the volume.',
      advice: () => 'Somebody must look at it: names, seals, logos, faces, number plates, labels on devices.',
    },
    'blind-style': {
      message: ({ what, found }) =>
        what === 'component'
          ? `A blind volume uses "${found}", which prints facts of the bidder, its people or its cases.`
          : `"${found}" is ${styles[what]} in a blind volume, which is not allowed there.`,
      hint: ({ what }) =>
        what === 'component'
          ? 'Take it out, or move it to a volume that is not blind.'
          : what === 'link'
            ? 'Write plain words, or refer to a chapter: [words](ref:chapter).'
            : 'Take the format away; if the tender allows it, set emphasis to true in blind of the volume.',
    },
  }) satisfies Pick<ProblemWords, keyof BidTextParams>;
