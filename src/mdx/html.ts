import type { ElementContent, Properties } from 'hast';
import type {
  Code,
  FootnoteReference,
  Heading as HeadingNode,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Paragraph,
  Table,
} from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import type { JsxElement } from './attributes.ts';
import type { Heading } from './body.ts';
import { isBlockTag } from './elements.ts';
import { footnoteReference } from './footnotes.ts';
import { make } from './hast.ts';
import type { Links, SafeUrl } from './links.ts';
import { joinLines, paragraphs } from './paragraph.ts';
import type { PieceWriter } from './pieces.ts';
import { blockComponents } from './registry.ts';
import { type Expression, pointOf, type Survey, type TaskLabel } from './survey.ts';
import { table } from './table.ts';

/** How each kind of node becomes hast, given what the policy accepted. What it refused leaves its children, an image its alt text. */
export function handlersFor(
  survey: Survey,
  headings: Map<HeadingNode, Heading>,
  links: Links,
  pieces: PieceWriter,
  captions: ReadonlyMap<Table, Paragraph>,
): Handlers {
  const { book } = survey.scope;
  const inner = (state: State, node: Parameters<State['all']>[0]): ElementContent[] => state.all(node);

  const element = (state: State, node: JsxElement): ElementContent[] => {
    const accepted = survey.accepted.get(node);
    const flow = node.type === 'mdxJsxFlowElement';
    if (!accepted) return inner(state, node);
    if (accepted.kind === 'component') {
      const { name, props } = accepted;
      const block = blockComponents.has(name);
      const content = inner(state, node);
      const children = pieces.write(block && !flow && content.length > 0 ? [make('p', {}, content)] : content);
      const at = book ? { at: pointOf(node, survey) } : {};
      const held = pieces.hold({ kind: 'component', name, props, children, ...at });
      return flow && !block ? [make('p', {}, [held])] : [held];
    }
    const { tag, attributes } = accepted;
    if (tag === 'br') return [make('br'), ...inner(state, node)];
    if (!flow || (isBlockTag(tag) && tag !== 'summary')) return [make(tag, attributes, inner(state, node))];
    // A tag on lines of its own holds paragraphs; phrasing tags may not.
    const phrasing = node.children.flatMap((child) =>
      child.type === 'paragraph' ? state.all(child) : state.all({ type: 'root', children: [child] }),
    );
    const result = make(tag, attributes, phrasing as ElementContent[]);
    return [tag === 'summary' ? result : make('p', {}, [result])];
  };

  const anchor = (safe: SafeUrl | undefined, children: ElementContent[]): ElementContent[] => {
    if (safe?.reference !== undefined)
      return [pieces.hold({ kind: 'reference', target: safe.reference, children: pieces.write(children) })];
    return safe
      ? [
          make(
            'a',
            { href: safe.url, ...titled(safe), ...(safe.external && { rel: ['noopener', 'noreferrer'] }) },
            children,
          ),
        ]
      : children;
  };

  const picture = (safe: SafeUrl | undefined, alt: string | null | undefined): ElementContent[] => {
    if (safe) {
      // A page is printed as soon as it is there; what it loads later is missing.
      const later: Properties = book ? {} : { loading: 'lazy', decoding: 'async' };
      return [make('img', { src: safe.url, alt: alt ?? '', ...titled(safe), ...later })];
    }
    return alt ? [{ type: 'text', value: alt }] : [];
  };

  /** A picture that stands alone in a paragraph of a book; its title is its caption. */
  const figure = (node: Paragraph): ElementContent | null => {
    const [image, ...more] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    if (!book || more.length > 0 || (image?.type !== 'image' && image?.type !== 'imageReference')) return null;
    const safe = image.type === 'image' ? links.of(image) : links.ofReference(image.identifier, 'image');
    if (!safe) return null;
    const caption = safe.title ? [make('figcaption', {}, [{ type: 'text', value: safe.title }])] : [];
    return make('figure', {}, [...picture({ ...safe, title: null }, image.alt), ...caption]);
  };

  const expression = (_state: State, node: Expression): ElementContent | undefined => {
    const value = survey.literals.get(node);
    if (!value) return undefined;
    return node.type === 'mdxFlowExpression' ? make('p', {}, [{ type: 'text', value }]) : { type: 'text', value };
  };

  return {
    mdxJsxFlowElement: element,
    mdxJsxTextElement: element,
    mdxFlowExpression: expression,
    mdxTextExpression: expression,
    mdxjsEsm: () => undefined,
    link: (state: State, node: Link) => anchor(links.of(node), inner(state, node)),
    linkReference: (state: State, node: LinkReference) =>
      anchor(links.ofReference(node.identifier, 'link'), inner(state, node)),
    image: (_state: State, node: Image) => picture(links.of(node), node.alt),
    imageReference: (_state: State, node: ImageReference) =>
      picture(links.ofReference(node.identifier, 'image'), node.alt),
    heading: (state: State, node: HeadingNode) => {
      const heading = headings.get(node);
      if (heading && book) {
        const { depth, id } = heading;
        return pieces.hold({ kind: 'heading', depth, id, children: pieces.write(inner(state, node)) });
      }
      return heading
        ? make(`h${heading.depth}`, { id: heading.id }, inner(state, node))
        : make('p', {}, inner(state, node));
    },
    paragraph: (state: State, node: Paragraph) => figure(node) ?? paragraphs(state, node, survey),
    text: (_state: State, node: { value: string }) => ({ type: 'text', value: joinLines(node.value) }),
    taskLabel: (state: State, node: TaskLabel) => {
      const box = make('input', { type: 'checkbox', checked: node.checked, disabled: true });
      return make('label', {}, [
        box,
        { type: 'text', value: ' ' },
        ...inner(state, { type: 'paragraph', children: node.children }),
      ]);
    },
    table: (state: State, node: Table) => {
      const words = captions.get(node);
      return table(state, node, words ? state.all(words) : headingBefore(lineOf(node), headings));
    },
    code: (state: State, node: Code) => {
      if (node.lang === 'mermaid')
        return pieces.hold({
          kind: 'diagram',
          text: node.value,
          line: lineOf(node) + 1,
          heading: headingBefore(lineOf(node), headings),
        });
      const lang = /^[\w+#.-]{1,40}$/.exec(node.lang ?? '')?.[0] ?? null;
      return defaultHandlers.code(state, { ...node, lang, meta: null });
    },
    footnoteReference: (state: State, node: FootnoteReference) => footnoteReference(state, node, survey.scope),
  };
}

const lineOf = (node: Code | HeadingNode | Table): number => node.position?.start.line ?? 0;

/** The text of the last heading above a line. */
function headingBefore(line: number, headings: Map<HeadingNode, Heading>): string | null {
  return [...headings].findLast(([node]) => lineOf(node) < line)?.[1].text ?? null;
}

const titled = ({ title }: SafeUrl): Properties => (title ? { title } : {});
