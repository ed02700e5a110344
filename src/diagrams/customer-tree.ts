import { quoted, wrap } from './label.ts';

/** A unit of the customer tree [KAD A1]. */
export interface TreeNode {
  id: string;
  name: string;
  /** e.g. `D2`, or empty where there is no box. */
  box: string;
  unit: 'dmu' | 'user';
  current: boolean;
  children: TreeNode[];
}

/** The tree as boxes: decision-making units square, using units rounded, the unit of the page with a strong edge. */
export function customerTree(root: TreeNode): string {
  const nodes = flatten(root);
  const ids = new Map(nodes.map((node, index) => [node.id, `a${index}`]));
  const direction = nodes.length > 8 ? 'LR' : 'TB';
  const boxes = nodes.map((node) => {
    const label = quoted([...wrap(node.name, { lines: 2 }), ...(node.box ? [node.box] : [])]);
    const shape = node.unit === 'dmu' ? `[${label}]` : `([${label}])`;
    return `  ${ids.get(node.id)}${shape}:::${node.current ? 'current' : 'unit'}`;
  });
  const lines = nodes.flatMap((node) => node.children.map((child) => `  ${ids.get(node.id)} --> ${ids.get(child.id)}`));
  return [`flowchart ${direction}`, ...boxes, ...lines].join('\n');
}

const flatten = (node: TreeNode): TreeNode[] => [node, ...node.children.flatMap(flatten)];
