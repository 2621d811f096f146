// The small server: this machine alone, compressed files, policies that keep every request at home, and nothing outside its folders.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePage } from '../../src/local/serve/page-server.ts';
import { readText, rootPath } from '../repository/source-files.ts';
import { type Served, serveWorkspace } from './open-workspace.ts';

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; bytes: number };

let served: Served;

beforeAll(async () => {
  served = await serveWorkspace();
});
afterAll(() => served.stop());

/** The path as it is given: `fetch` would tidy it first. */
function begin(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  url = served.url,
): Promise<IncomingMessage> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, resolve).on('error', reject).end();
  });
}

async function bytesOf(response: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of response) bytes += chunk.length;
  return bytes;
}

async function ask(...asked: Parameters<typeof begin>): Promise<Answer> {
  const response = await begin(...asked);
  return { status: response.statusCode ?? 0, headers: response.headers, bytes: await bytesOf(response) };
}

describe('the server', () => {
  it('listens on this machine alone', () => {
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
  });

  it.each([
    '/',
    '/main.js',
    '/main.css',
    '/formula-worker.js',
    '/frame.html',
    '/addon/addon.js',
    '/addon/panel.html',
    '/fonts/Arimo_400Regular.ttf',
  ])('has %s, with a policy', async (path) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    '/package.json',
    '/../package.json',
    '/addon/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/addon/%2e%2e/page.inputs.json',
    '/fonts',
    '/%00',
  ])('has no %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('answers no page of another site that took this machine’s address, and takes nothing in', async () => {
    expect((await ask('/', { host: 'ailleurs.example' })).status).toBe(421);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  it.each(['/%zz', '/%ff', '//', '//:', 'http://['])('answers that %s is no address, and goes on', async (path) => {
    expect((await ask(path)).status).toBe(400);
    expect((await ask('/')).status).toBe(200);
  });

  it('tells another site nothing, not even what is no address', async () => {
    expect((await ask('//', { host: 'ailleurs.example' })).status).toBe(421);
    expect((await ask('/%zz', { host: 'ailleurs.example' })).status).toBe(421);
  });

  it('lets the page reach itself alone, and what the add-on shows reach nothing', async () => {
    const page = String((await ask('/')).headers['content-security-policy']);
    const frame = String((await ask('/frame.html')).headers['content-security-policy']);
    expect(page).toContain("connect-src 'self'");
    expect(page).not.toMatch(/https?:/);
    expect(frame).not.toMatch(/connect-src|'self'(?!$)/);
  });

  it('gives what the add-on shows no more rights in a window of its own than in its frame', async () => {
    const [, rights] = /sandbox: '([^']+)'/.exec(readText('src/local/page/frame/addon-frame.ts')) ?? [];
    const policy = String((await ask('/frame.html')).headers['content-security-policy']).split('; ');
    expect(policy).toContain(`sandbox ${rights}`);
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('compresses with %s beforehand', async (accepted, encoding) => {
    const { headers, bytes } = await ask('/main.js', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(bytes).toBe(
      statSync(rootPath(`dist/page/main.js${{ br: '.br', gzip: '.gz', identity: '' }[accepted]}`)).size,
    );
  });

  it('has asked again what may change, and never what is named by its content', async () => {
    const part = readdirSync(rootPath('dist/page')).find((name) => /^part-.*\.js$/.test(name));
    const held = async (path: string) => (await ask(path)).headers['cache-control'];
    expect(await Promise.all([held('/'), held('/main.js'), held(`/${part}`)])).toEqual([
      'no-cache',
      'no-cache',
      expect.stringContaining('immutable'),
    ]);
  });
});

describe('the server, while its files are built again', () => {
  let built: string;
  let serving: Awaited<ReturnType<typeof servePage>>;

  beforeAll(async () => {
    built = mkdtempSync(join(tmpdir(), 'served-'));
    mkdirSync(join(built, 'page'));
    writeFileSync(join(built, 'page', 'page.html'), 'page');
    serving = await servePage(0, built);
  });
  afterAll(async () => {
    await serving.close();
    rmSync(built, { recursive: true });
  });
  const askHere = (path: string, headers = {}) => ask(path, headers, 'GET', serving.url);

  it('sends a file whole that was taken away meanwhile, then has it no longer', async () => {
    const path = join(built, 'page', 'large.js');
    writeFileSync(path, '');
    truncateSync(path, 50_000_000);
    const response = await begin('/large.js', {}, 'GET', serving.url);
    rmSync(path);
    expect(await bytesOf(response)).toBe(50_000_000);
    expect((await askHere('/large.js')).status).toBe(404);
  });

  it('takes no folder for a compressed file', async () => {
    writeFileSync(join(built, 'page', 'half.js'), 'half');
    mkdirSync(join(built, 'page', 'half.js.br'));
    const { status, headers, bytes } = await askHere('/half.js', { 'accept-encoding': 'br' });
    expect([status, headers['content-encoding'], bytes]).toEqual([200, undefined, 4]);
  });

  it('goes on after a file that could not be read to its end', async () => {
    // Linux opens it as a file and fails to read it; elsewhere it is not there
    symlinkSync('/proc/self/mem', join(built, 'page', 'unreadable.js'));
    await askHere('/unreadable.js').catch(() => undefined);
    expect((await askHere('/')).status).toBe(200);
  });
});
