import { type Finding, type Located, type Path, severityOf } from '../problem.ts';
import { type Places, type Positions, placesOf, positionOf } from './positions.ts';

/** Gives findings of a file their line, column and the words `stakeholders[3] "信息服务总监" › role`. `data` is the frontmatter; items are named as their author knows them. */
export function locator(positions: Positions, data: unknown): (finding: Finding) => Located {
  let places: Places | null = null;
  return (finding) => {
    const { at } = finding;
    if ('path' in at) places ??= placesOf(positions);
    const point = 'path' in at ? positionOf(places as Places, at.path, at.key) : at;
    return {
      ...finding,
      severity: severityOf(finding.id),
      line: point.line,
      column: point.column,
      where: 'path' in at ? whereOf(at.path, data) : '',
      excerpt: null,
    };
  };
}

/** The same for a single finding. */
export const locate = (finding: Finding, positions: Positions, data: unknown): Located =>
  locator(positions, data)(finding);

/** `stakeholders[3] "信息服务总监" › role`; items count from 1. */
export function whereOf(path: Path, data: unknown): string {
  let value: unknown = data;
  const parts: string[] = [];
  for (const part of path) {
    value = value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>)[part] : undefined;
    if (typeof part === 'number') {
      const label = labelOf(value);
      parts.push(`${parts.pop() ?? ''}[${part + 1}]${label ? ` "${label}"` : ''}`);
    } else parts.push(part);
  }
  return parts.join(' › ');
}

function labelOf(item: unknown): string | null {
  if (item === null || typeof item !== 'object') return null;
  const { name, title, text, id } = item as Record<string, unknown>;
  const label = [name, title, text, id].find((value) => typeof value === 'string' && value !== '') as
    | string
    | undefined;
  if (label === undefined) return null;
  const letters = [...label];
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : label;
}
