import { createServer } from 'node:net';
import { type Call, portOf } from './command.ts';

const defaultPort = 4321;

/** The port that was asked for, or the next one that nobody uses; says so when it is another. */
export async function freePort({ values, text }: Pick<Call, 'values' | 'text'>): Promise<number> {
  const wanted = portOf(values['port'], text) ?? defaultPort;
  for (let port = wanted; port < wanted + 50 && port < 65_536; port += 1) {
    if (!(await isFree(port))) continue;
    if (port !== wanted) console.error(text.portTaken(wanted, port));
    return port;
  }
  return wanted;
}

/** Whether nobody listens at a port, at neither of the addresses that `localhost` may mean. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await new Promise<string | undefined>((resolve) => {
      const probe = createServer();
      probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
      probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
    });
    // A machine without IPv6 has no such address.
    if (code === 'EADDRINUSE' || code === 'EACCES') return false;
  }
  return true;
}
