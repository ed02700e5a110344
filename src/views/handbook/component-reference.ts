import type { Piece } from '../../mdx/body.ts';
import { parseBody } from '../../mdx/parse.ts';
import { type ComponentName, chapterComponents, componentNames, components } from '../../mdx/registry.ts';
import { chapterScope, planScope, type Scope } from '../../mdx/scope.ts';
import { stakeholder } from '../../schemas/stakeholder.ts';
import type { Settings } from '../../settings.ts';
import type { Text } from '../../text/index.ts';
import { signItems } from '../account/people.ts';
import type { ProseView } from '../prose.ts';
import { urlOf } from '../url.ts';
import { type FieldView, fieldRows } from './field-reference.ts';
import { buildChapter, type ChapterView, componentsPath, type Outline } from './handbook.ts';

/** Every component of the registry: what it is for, its attributes, and an example that goes the way of an author's text. */
export interface ComponentsView extends ChapterView {
  components: ComponentView[];
}

export interface ComponentView {
  name: ComponentName;
  about: string;
  caption: string;
  attributes: FieldView[];
  /** As an author writes it. */
  source: string;
  /** Null for one of a book: it shows facts of a bid. */
  prose: ProseView | null;
  /** Id of the place that the example links to on a plan's own page. */
  target: string | null;
}

/** Throws where an example breaks the rules that it should show. */
export function buildComponents(outline: Outline, text: Text, settings: Settings, today: string): ComponentsView {
  const words = text.ui.handbook.components;
  return {
    ...buildChapter({
      path: componentsPath,
      title: words.title,
      summary: words.summary,
      contents: componentNames.map((name) => ({ id: name, label: name, depth: 2 })),
      outline,
      text,
      settings,
      today,
    }),
    components: componentNames.map((name) => componentView(name, text)),
  };
}

function componentView(name: ComponentName, text: Text): ComponentView {
  const words = text.ui.handbook.components;
  const source = words.examples[name];
  const ofBook = chapterComponents.some((one) => one === name);
  const pieces = piecesOf(source, ofBook ? chapterScope('example') : planScope);
  return {
    name,
    about: words.about[name],
    caption: words.attributesOf(name),
    attributes: fieldRows(components[name], name, text),
    source,
    prose: ofBook ? null : exampleProse(pieces, text),
    target: name === 'Person' ? 'person-it-director' : null,
  };
}

function piecesOf(source: string, scope: Scope): Piece[] {
  const { body, findings } = parseBody({ file: 'accounts/junyue/account.mdx', source, start: 0, scope });
  if (findings.length > 0)
    throw new Error(`the example ${source} is refused: ${findings.map(({ id }) => id).join(', ')}`);
  return body.pieces;
}

/** The ids of the examples, as a plan would resolve them. */
function exampleProse(pieces: Piece[], text: Text): ProseView {
  const { components: words } = text.ui.handbook;
  const { title, name } = words.person;
  const person = stakeholder.parse({
    id: 'it-director',
    title,
    role: 'decider',
    style: 'analytical',
    relation: 'supporter',
    contact: 'none',
  });
  return {
    lang: text.locale,
    pieces,
    people: { [person.id]: { title, name, href: `#person-${person.id}`, signList: signItems(person, text) } },
    accounts: { junyue: { name: words.account, url: urlOf(text.locale, '/accounts/'), lang: text.locale } },
    pages: { spin: { title: words.playbook, url: urlOf(text.locale, '/playbook/'), lang: text.locale } },
  };
}
