import type { Plan } from '../../domain/plan.ts';
import type { Text } from '../../text/index.ts';

/** The single sales objective [SSM C4] as a sentence in pieces; `author`: in the words of the plan. */
export type ObjectivePiece = { text: string; author: boolean };

/** The template's sentence with what the plan says; `[…]` falls away with what the plan does not say. */
export function objectivePieces({ data }: Plan, { ui, format }: Text): ObjectivePiece[] {
  const objective = data.salesObjective;
  const said: Record<string, { text: string; author: boolean } | undefined> = {
    what: objective && { text: objective.what, author: true },
    to: objective?.to === undefined ? undefined : { text: objective.to, author: true },
    by: objective?.by === undefined ? undefined : { text: objective.by, author: false },
    amount: objective?.amount === undefined ? undefined : { text: format.money(objective.amount), author: false },
  };
  const parts = [...ui.salesSheet.sentence.matchAll(/\[([^\]]*)\]|([^[]+)/g)].map(([, optional, fixed]) => ({
    words: optional ?? fixed ?? '',
  }));
  return parts.flatMap(({ words }) => {
    const names = [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    if (names.some((name) => said[name] === undefined)) return [];
    return words
      .split(/(\{\w+\})/)
      .filter((piece) => piece !== '')
      .map((piece) => (piece.startsWith('{') && said[piece.slice(1, -1)]) || { text: piece, author: false });
  });
}
