// The small server: this machine alone, compressed files, policies that keep every request at home, and nothing outside its folders.

import { readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootPath } from '../repository/source-files.ts';
import { type Served, serveWorkspace } from './open-workspace.ts';

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; bytes: number };

let served: Served;

beforeAll(async () => {
  served = await serveWorkspace();
});
afterAll(() => served.stop());

/** The path as it is given: `fetch` would tidy it first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes }));
    });
    asked.on('error', reject);
    asked.end();
  });
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

  it('lets the page reach itself alone, and what the add-on shows reach nothing', async () => {
    const page = String((await ask('/')).headers['content-security-policy']);
    const frame = String((await ask('/frame.html')).headers['content-security-policy']);
    expect(page).toContain("connect-src 'self'");
    expect(page).not.toMatch(/https?:/);
    expect(frame).not.toMatch(/connect-src|'self'(?!$)/);
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
