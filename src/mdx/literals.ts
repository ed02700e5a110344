import type { Program } from 'estree-jsx';

/**
 * The text of an expression that cannot run: a string, number, boolean or template literal without holes, or '' for nothing but comments.
 * Null for everything else.
 */
export function literalText(program: Program | null | undefined): string | null {
  const [statement, ...more] = program?.body ?? [];
  if (!program || more.length > 0) return null;
  if (!statement) return '';
  if (statement.type !== 'ExpressionStatement') return null;
  const { expression } = statement;
  if (expression.type === 'TemplateLiteral') {
    const cooked = expression.expressions.length === 0 ? expression.quasis[0]?.value.cooked : null;
    return typeof cooked === 'string' ? withoutNul(cooked) : null;
  }
  if (expression.type === 'UnaryExpression' && expression.operator === '-' && isNumber(expression.argument)) {
    return `-${String((expression.argument as { value?: unknown }).value)}`;
  }
  if (expression.type !== 'Literal') return null;
  const { value } = expression;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? withoutNul(String(value))
    : null;
}

const isNumber = (node: { type: string; value?: unknown }): boolean =>
  node.type === 'Literal' && typeof node.value === 'number';

// Markdown itself replaces NUL; pieces.ts relies on no text holding one.
const withoutNul = (value: string): string => value.replaceAll('\0', '\uFFFD');

/** Code as a finding quotes it: its first line, shortened. */
export function quote(code: string): string {
  const line = code.trim().split(/\r\n|\r|\n/)[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
