// The small server of the local workspace: the built page and the built add-on, to this machine alone.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
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

/** What the add-on shows carries its script and its style in itself, and reaches nothing. */
const framePolicy = [
  "default-src 'none'",
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

/** `port` 0: any free one. @throws Error with `code` EADDRINUSE when the port is taken. */
export async function servePage(port: number): Promise<Serving> {
  const server = createServer((request, response) => answer(server, request, response));
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

function answer(server: Server, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', `http://${machine}`);
  // a page of another site that gave its own name to this machine's address is told nothing
  if (!isOwnName(request.headers.host, portOf(server))) refuse(response, 421);
  else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405);
  else send(fileFor(pathname), request, response);
}

function send(file: string | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (!file) {
    refuse(response, 404);
    return;
  }
  const packed = packedBeside(file, String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': file.endsWith('frame.html') ? framePolicy : pagePolicy,
    'Cache-Control': neverChanges.test(file) ? 'max-age=31536000, immutable' : 'no-cache',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    'Content-Length': statSync(packed.path).size,
    ...(packed.encoding && { 'Content-Encoding': packed.encoding }),
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(packed.path).pipe(response);
}

function isOwnName(host: string | undefined, port: number): boolean {
  return host === `${machine}:${port}` || host === `localhost:${port}`;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

/** The built server stands in dist/local, beside dist/page and dist/addon. */
function fileFor(pathname: string): string | undefined {
  const name = normalize(decodeURIComponent(pathname === '/' ? '/page.html' : pathname));
  if (name.includes('..') || name.includes('\0')) return undefined;
  const [folder, rest] = name.startsWith(`${sep}addon${sep}`) ? ['addon', name.slice(7)] : ['page', name.slice(1)];
  const path = fileURLToPath(
    new URL(`../${folder}/${rest.split(sep).map(encodeURIComponent).join('/')}`, import.meta.url),
  );
  return existsSync(path) && statSync(path).isFile() ? path : undefined;
}

function packedBeside(path: string, accepted: string): { path: string; encoding?: string } {
  for (const [encoding, extension] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    if (accepted.includes(encoding) && existsSync(join(`${path}${extension}`)))
      return { path: `${path}${extension}`, encoding };
  }
  return { path };
}
