import { join } from 'node:path';
import { build } from 'astro';
import { pagesOf } from '../../src/build/site.ts';
import { peakMemory } from './peak-memory.ts';

// A process of its own, started in the plain project.
await build({ root: process.cwd(), logLevel: 'silent' });
console.log(JSON.stringify({ pages: pagesOf(join(process.cwd(), 'dist')).length, memory: peakMemory() }));
