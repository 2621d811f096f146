// The small server of the local workspace: the built page and the built add-on, to this machine alone.

import { type FileHandle, open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const machine = '127.0.0.1';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** The page draws on a canvas, compiles the bundle in a realm of its own, and speaks to nobody but this server. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the add-on shows carries its script and its style in itself, and reaches nothing; alone in a window it has its frame's rights. */
const framePolicy = [
  "default-src 'none'",
  'sandbox allow-scripts allow-forms allow-modals allow-downloads',
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Named by what is in them: asked for once, by the page and by its second thread. */
const neverChanges = /part-[A-Z0-9]{8}\.js$/;

export type Serving = { url: string; close: () => Promise<void> };

/** The built server stands in dist/local, beside dist/page and dist/addon. */
const besideServer = fileURLToPath(new URL('..', import.meta.url));

/** `port` 0: any free one; `built`: the folder of `page` and `addon`. @throws Error with `code` EADDRINUSE when the port is taken. */
export async function servePage(port: number, built = besideServer): Promise<Serving> {
  const server = createServer((request, response) => {
    // whatever fails ends this answer alone: the person left, or the file could not be read to its end
    answer(server, built, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, machine, resolve);
  });
  return {
    url: `http://${machine}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function answer(
  server: Server,
  built: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // a page of another site that gave its own name to this machine's address is told nothing
  if (!isOwnName(request.headers.host, portOf(server))) return refuse(response, 421);
  const name = nameIn(request.url ?? '/');
  if (name === null) return refuse(response, 400);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const path = pathOf(name, built);
  const found = path && (await openPacked(path, String(request.headers['accept-encoding'] ?? '')));
  if (!found) return refuse(response, 404);
  await send(path, found, request, response);
}

async function send(
  path: string,
  { file, size, encoding }: Opened,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Security-Policy': path.endsWith('frame.html') ? framePolicy : pagePolicy,
    'Cache-Control': neverChanges.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    'Content-Length': size,
    ...(encoding && { 'Content-Encoding': encoding }),
  });
  if (request.method === 'GET') return pipeline(file.createReadStream(), response);
  response.end();
  await file.close();
}

function isOwnName(host: string | undefined, port: number): boolean {
  return host === `${machine}:${port}` || host === `localhost:${port}`;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

/** What an address asks for, `/page.html`; null for what is no address. */
function nameIn(address: string): string | null {
  try {
    const { pathname } = new URL(address, `http://${machine}`);
    return normalize(decodeURIComponent(pathname === '/' ? '/page.html' : pathname));
  } catch {
    return null;
  }
}

/** Inside the two folders alone. */
function pathOf(name: string, built: string): string | undefined {
  if (name.includes('..') || name.includes('\0')) return undefined;
  return name.startsWith(`${sep}addon${sep}`) ? join(built, name) : join(built, 'page', name);
}

type Opened = { file: FileHandle; size: number; encoding?: string };

/** The file, or what stands compressed beside it; what is open stays whole when a build replaces it. */
async function openPacked(path: string, accepted: string): Promise<Opened | undefined> {
  for (const [encoding, extension] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    const packed = accepted.includes(encoding) && (await openFile(`${path}${extension}`));
    if (packed) return { ...packed, encoding };
  }
  return openFile(path);
}

async function openFile(path: string): Promise<Opened | undefined> {
  const file = await open(path).catch(() => undefined);
  const about = await file?.stat();
  if (file && about?.isFile()) return { file, size: about.size };
  await file?.close();
  return undefined;
}
