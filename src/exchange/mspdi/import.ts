import { type Finding, finding } from '../../problem.ts';
import { mostTasks } from '../../schemas/task.ts';
import { readProject } from './read.ts';
import { type TakenOver, type TakeOverInput, takeOver } from './take-over.ts';
import { maxProjectBytes } from './tree.ts';

/** A project file, by its name and bytes, as what a plan takes over of it; or what is wrong with it. */
export function importProject(file: string, bytes: Uint8Array, input: TakeOverInput): TakenOver | Finding {
  const start = { line: 1, column: 1 };
  if (bytes.length > maxProjectBytes)
    return finding('too-large', file, start, { bytes: bytes.length, max: maxProjectBytes });
  const text = decoded(bytes);
  if (text === null) return finding('import-not-xml', file, start, { fault: 'binary' });
  const project = readProject(file, text);
  if ('id' in project) return project;
  const count = project.tasks.length;
  if (count > mostTasks) return finding('too-many-tasks', file, start, { count, max: mostTasks });
  return takeOver(file, project, input);
}

/** The text of a file in UTF-8, or in UTF-16 with its mark; null for what is neither, such as an .mpp. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
