import type { Element, ElementContent, Properties } from 'hast';

/** An HTML element. Text in `properties` and `children` is escaped when it is written. */
export function make(tagName: string, properties: Properties = {}, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}
