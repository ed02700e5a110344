/** The HTML tags that authors may write; each takes `title` and `lang` only. Everything else has a Markdown form or a component. */
const inlineTags = ['abbr', 'br', 'del', 'ins', 'kbd', 'mark', 'small', 'sub', 'sup', 'u'] as const;
const blockTags = ['dd', 'details', 'dl', 'dt', 'summary'] as const;

export const allowedTags: readonly string[] = [...inlineTags, ...blockTags].sort();
export const allowedAttributes: readonly string[] = ['lang', 'title'];

const tags = new Set(allowedTags);
const blocks = new Set<string>(blockTags);

export const isAllowedTag = (name: string): boolean => tags.has(name);
export const isBlockTag = (name: string): boolean => blocks.has(name);
export const isLanguage = (value: string): boolean => /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(value);
