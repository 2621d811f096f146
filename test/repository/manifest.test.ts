// appsscript.json against what the code uses: not a scope more than needed, not a service undeclared.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeOnly } from './code-tokens.ts';
import { readJson, readText, rootPath, sourceFiles } from './source-files.ts';

type Manifest = {
  timeZone: string;
  runtimeVersion: string;
  dependencies: { enabledAdvancedServices: { userSymbol: string; serviceId: string; version: string }[] };
  oauthScopes: string[];
};

/** `used`: found in the code of src/google. */
type Scope = { name: string; used: RegExp };

const scopes: Scope[] = [
  { name: 'spreadsheets', used: /(?<![.\w$])(Sheets|SpreadsheetApp)\b/ },
  { name: 'script.container.ui', used: /\.\s*getUi\(/ },
  { name: 'userinfo.email', used: /(?<![.\w$])Session\s*\.\s*getActiveUser\(/ },
  { name: 'drive.file', used: /(?<![.\w$])Drive\s*[!?]?\.\s*[A-Z]/ },
];

/** Google's services that may be called, and the scope that each needs, if any. */
const allowedServices: Record<string, string> = {
  Sheets: 'spreadsheets',
  SpreadsheetApp: 'spreadsheets',
  Drive: 'drive.file',
  Session: 'userinfo.email',
  HtmlService: 'script.container.ui',
  LockService: '',
  PropertiesService: '',
  CacheService: '',
  Utilities: '',
  Logger: '',
};

const manifest = readJson('appsscript.json') as Manifest;
const files = sourceFiles().map((file) => ({ ...file, code: codeOnly(file.text) }));
const googleCode = files
  .filter(({ folder }) => folder === 'google')
  .map(({ code }) => code)
  .join('\n');

/** The names of all services of Apps Script, from its own type declarations. */
function serviceNames(): string[] {
  const folder = 'node_modules/@types/google-apps-script';
  const declarations = readdirSync(rootPath(folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.d.ts'),
  );
  const text = declarations.map((name) => readText(`${folder}/${name}`)).join('\n');
  return [...new Set([...text.matchAll(/declare var (\w+): GoogleAppsScript\./g)].map(([, name = '']) => name))];
}

function servicesIn(code: string): string[] {
  return serviceNames().filter((name) => new RegExp(`(?<![.\\w$])${name}\\s*[!?]?\\.`).test(code));
}

describe('appsscript.json', () => {
  it('runs on V8, on Paris time', () => {
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Europe/Paris' });
  });

  it('asks for exactly the four scopes', () => {
    const prefix = 'https://www.googleapis.com/auth/';
    expect([...manifest.oauthScopes].sort()).toEqual(scopes.map(({ name }) => prefix + name).sort());
  });

  it('declares Sheets v4 and Drive v3', () => {
    expect(manifest.dependencies.enabledAdvancedServices).toEqual([
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    ]);
  });

  it.each(scopes)('$name is used by src/google', ({ used }) => {
    expect(googleCode).toMatch(used);
  });
});

describe('Google’s services', () => {
  it('knows their names', () => {
    expect(serviceNames()).toEqual(expect.arrayContaining(Object.keys(allowedServices)));
    expect(
      servicesIn('DriveApp.getFiles(); Sheets!.Spreadsheets; a.Logger.log(); const x: GoogleAppsScript.Drive.X'),
    ).toEqual(['DriveApp', 'Sheets']);
  });

  it('uses none beyond those that its scopes allow', () => {
    expect(servicesIn(googleCode).filter((name) => !(name in allowedServices))).toEqual([]);
  });

  it('declares the scope of each one that it uses', () => {
    const needed = servicesIn(googleCode).flatMap((name) => allowedServices[name] || []);
    const declared = manifest.oauthScopes.map((scope) => scope.split('/').at(-1));
    expect(needed.filter((scope) => !declared.includes(scope))).toEqual([]);
  });

  it('names them in src/google alone', () => {
    const others = files.filter(({ folder }) => ['addon', 'actions', 'panel'].includes(folder));
    expect(others.flatMap(({ path, code }) => servicesIn(code).map((name) => `${path}: ${name}`))).toEqual([]);
  });
});
