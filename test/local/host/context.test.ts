// The context that the bundle runs in: the services it has, what it refuses, who may do what, the lock.

import { describe, expect, it } from 'vitest';
import { hostWith, juror, manifest, morning, prelude, secretary } from './built-host.ts';

describe('the context of the bundle', () => {
  it('has the language and Apps Script’s services, and nothing of Node or a browser', () => {
    const { doc } = hostWith(`
      function missing() {
        return ['URL', 'TextEncoder', 'atob', 'crypto', 'fetch', 'setTimeout', 'queueMicrotask', 'structuredClone', 'performance', 'Buffer',
          'process', 'require', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'window', 'document', '__host'].filter((name) => name in globalThis);
      }
      function there() { return ['Sheets', 'SpreadsheetApp', 'HtmlService', 'LockService', 'Session', 'Utilities', 'ScriptApp', 'console', 'JSON', 'Intl'].filter((name) => !(name in globalThis)); }
    `);
    expect(doc.run('missing')).toEqual([]);
    expect(doc.run('there')).toEqual([]);
  });

  it('is fresh at each run', () => {
    const { doc } = hostWith(
      'let count = 0; function next() { count += 1; globalThis.kept = 1; return [count, Object.keys(globalThis).includes("kept")]; }',
    );
    expect(doc.run('next')).toEqual([1, true]);
    expect(doc.run('next')).toEqual([1, true]);
  });

  it('gets arguments and gives results as its own plain values', () => {
    const { doc } = hostWith(
      'function same(value) { return { value, own: value.list instanceof Array && value instanceof Object }; }',
    );
    const value = { list: [1, 'deux', null, true], text: 'é « œ »' };
    expect(doc.run('same', value)).toEqual({ value, own: true });
  });

  it('refuses what google.script.run refuses or cannot carry', () => {
    const { doc } = hostWith(`
      function date() { return { when: [new Date()] }; }
      function code() { return { call: () => 1 }; }
      function later() { return Promise.resolve(1); }
      function take() {}
    `);
    expect(() => doc.run('date')).toThrow('result.when.0 is a Date');
    expect(() => doc.run('code')).toThrow('result.call is a function');
    expect(() => doc.run('later')).toThrow('Promise');
    expect(() => doc.run('take', { when: new Date() })).toThrow('a Date cannot be an argument');
    expect(() => doc.run('absent')).toThrow('Script function not found: absent');
  });

  it('says by name what it does not have', () => {
    const { doc } = hostWith(`${prelude}
      function all() {
        return [() => Sheets.Spreadsheets.create({}), () => Sheets.Spreadsheets.Values.update({}), () => SpreadsheetApp.openById('x'),
          () => SpreadsheetApp.getActiveSpreadsheet().getSheets(), () => SpreadsheetApp.getUi().showDialog(), () => DriveApp.getRootFolder(),
          () => Utilities.base64Encode('x'), () => Sheets.Spreadsheets.get(file(), { alt: 'media' })].map(said);
      }
    `);
    expect(doc.run<string[]>('all').map((text) => text.replace(/^.*?Not emulated: /, ''))).toEqual([
      'Sheets.Spreadsheets.create',
      'Sheets.Spreadsheets.Values.update',
      'SpreadsheetApp.openById',
      'Spreadsheet.getSheets',
      'Ui.showDialog',
      'DriveApp.getRootFolder',
      'Utilities.base64Encode',
      'the optional argument "alt"',
    ]);
  });

  it('throws Google’s refusals as errors of its own realm, with their code', () => {
    const { doc } = hostWith(`
      function read() { try { Sheets.Spreadsheets.get('absent'); } catch (error) { return [error instanceof Error, error.name, error.message, error.details.code]; } }
      function fail() { Sheets.Spreadsheets.get('absent'); }
    `);
    expect(doc.run('read')).toEqual([
      true,
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
      404,
    ]);
    expect(() => doc.run('fail')).toThrow('Requested entity was not found');
  });

  it('reads the host’s clock, and dates in the zone asked for', () => {
    const { doc } = hostWith(`
      function when() {
        const now = new Date();
        return [now.getTime(), Date.now(), now instanceof Date, new Date(0).toISOString(),
          Utilities.formatDate(now, Session.getScriptTimeZone(), "yyyy-MM-dd'T'HH:mm:ss"), Utilities.formatDate(new Date(2026, 6, 1, 12), 'UTC', 'd/M/yy')];
      }
    `);
    expect(doc.run('when')).toEqual([
      morning,
      morning,
      true,
      '1970-01-01T00:00:00.000Z',
      '2026-12-07T09:30:00',
      '1/7/26',
    ]);
  });

  it('ends a run that lasts more than six minutes by its own clock', () => {
    const { doc, clock } = hostWith(`
      function sleepy() { Utilities.sleep(200000); Utilities.sleep(200000); return Session.getActiveUser().getEmail(); }
      function patient() { Utilities.sleep(200000); return 'done'; }
    `);
    expect(() => doc.run('sleepy')).toThrow('Exceeded maximum execution time');
    expect(doc.run('patient')).toBe('done');
    clock.now += 3_600_000;
    expect(doc.run('patient')).toBe('done');
  });
});

describe('what people see', () => {
  it('menus are kept with their functions', () => {
    const { doc } = hostWith(`
      function onOpen(event) {
        const ui = SpreadsheetApp.getUi();
        ui.createAddonMenu().addItem('Générer ' + event.authMode, 'generate').addSeparator()
          .addSubMenu(ui.createMenu('Aide').addItem('Guide', 'guide')).addToUi();
      }
    `);
    doc.runOnOpen('NONE');
    expect(doc.menus).toEqual([
      {
        kind: 'menu',
        caption: 'Grilles de jury',
        items: [
          { kind: 'item', caption: 'Générer NONE', functionName: 'generate' },
          { kind: 'separator' },
          { kind: 'menu', caption: 'Aide', items: [{ kind: 'item', caption: 'Guide', functionName: 'guide' }] },
        ],
      },
    ]);
  });

  it('alerts and prompts take the answers prepared, and are kept; one without an answer is an error', () => {
    const { doc } = hostWith(`
      function ask() {
        const ui = SpreadsheetApp.getUi();
        ui.alert('Fait.');
        const sure = ui.alert('Clore', 'Êtes-vous sûr ?', ui.ButtonSet.YES_NO) === ui.Button.YES;
        const reply = ui.prompt('Motif', ui.ButtonSet.OK_CANCEL);
        return [sure, reply.getSelectedButton() === ui.Button.OK, reply.getResponseText()];
      }
    `);
    doc.answers.push('OK', 'YES', { button: 'OK', text: 'erreur de saisie' });
    expect(doc.run('ask')).toEqual([true, true, 'erreur de saisie']);
    expect(doc.shown).toMatchObject([
      { kind: 'alert', title: '', prompt: 'Fait.', buttons: 'OK', answer: 'OK' },
      { kind: 'alert', title: 'Clore', prompt: 'Êtes-vous sûr ?', buttons: 'YES_NO', answer: 'YES' },
      { kind: 'prompt', prompt: 'Motif', buttons: 'OK_CANCEL' },
    ]);
    expect(() => doc.run('ask')).toThrow('No answer was prepared for this alert: Fait.');
    doc.answers.push('YES');
    expect(() => doc.run('ask')).toThrow('The prepared answer YES is not offered');
  });

  it('dialogs and sidebars keep their page and size; the console is kept apart from the calls', () => {
    const { doc } = hostWith(`
      function show() {
        const page = HtmlService.createHtmlOutput('<p>PDF</p>').setWidth(300).setHeight(120);
        SpreadsheetApp.getUi().showModalDialog(page, 'Votre PDF');
        SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>x</p>').setTitle('Grilles'));
        console.warn('attention', { code: 1 });
      }
    `);
    doc.run('show');
    expect(doc.shown).toEqual([
      { kind: 'modalDialog', title: 'Votre PDF', width: 300, height: 120, content: '<p>PDF</p>' },
      { kind: 'sidebar', title: 'Grilles', width: 0, height: 0, content: '<p>x</p>' },
    ]);
    expect(doc.log).toEqual([{ level: 'warn', text: 'attention {"code":1}' }]);
    expect(doc.calls.some(({ call }) => call.startsWith('console'))).toBe(false);
  });
});

describe('who may do what', () => {
  const bundle = `${prelude}
    function tries() {
      return [() => SpreadsheetApp.getActiveSpreadsheet().getName(), () => Session.getActiveUser().getEmail(), () => Sheets.Spreadsheets.get(file()),
        () => send([{ addSheet: {} }]), () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))].map(said).map((text) => text.replace(/^(nothing|[^:]+): ?/, '$1 ').split(' ')[0]);
    }
    function why() { return said(() => send([{ addSheet: {} }])); }
  `;
  const refused = 'GoogleJsonResponseException';

  it.each<['NONE' | 'LIMITED' | 'FULL', string[]]>([
    ['NONE', ['Exception', 'Exception', 'Exception', 'Exception', 'Exception']],
    ['LIMITED', ['nothing', 'nothing', refused, refused, 'Exception']],
    ['FULL', ['nothing', 'nothing', 'nothing', 'nothing', 'nothing']],
  ])('in AuthMode.%s', (authMode, expected) => {
    expect(hostWith(bundle).doc.run({ function: 'tries', authMode })).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['spreadsheets', ['Exception', 'nothing', 'Exception', 'Exception', 'nothing']],
    ['userinfo.email', ['nothing', 'Exception', 'nothing', 'nothing', 'nothing']],
    ['script.container.ui', ['nothing', 'nothing', 'nothing', 'nothing', 'Exception']],
  ])('without the scope %s', (scope, expected) => {
    const oauthScopes = manifest.oauthScopes.filter((address) => !address.endsWith(`/${scope}`));
    expect(hostWith(bundle, { manifest: { ...manifest, oauthScopes } }).doc.run('tries')).toEqual(expected);
  });

  it('somebody without access reads nothing, a reader writes nothing, a writer does', () => {
    const { host, id } = hostWith(bundle);
    const why = () => host.open(id, juror).run('why');
    expect(why()).toContain('The caller does not have permission');
    host.share(id, juror, 'reader');
    expect(why()).toContain('The caller does not have permission');
    expect(host.open(id, juror).run<string[]>('tries').slice(2, 4)).toEqual(['nothing', refused]);
    host.share(id, juror, 'writer');
    expect(why()).toBe('nothing');
    host.unshare(id, juror);
    expect(why()).toContain('The caller does not have permission');
  });
});

describe('the document lock', () => {
  const bundle = `${prelude}
    function locked() { const lock = LockService.getDocumentLock(); const got = lock.tryLock(0); if (got) send([{ addSheet: {} }]); return [got, lock.hasLock()]; }
    function waits() { LockService.getDocumentLock().waitLock(1000); }
  `;

  it('is one for all who open the document, and is given back at the end of a run', () => {
    const { host, id, doc } = hostWith(bundle);
    host.share(id, juror, 'writer');
    const other = host.open(id, juror);
    const during: unknown[] = [];
    const stop = host.onCall(({ call }) => {
      if (call !== 'Sheets.Spreadsheets.batchUpdate' || during.length > 0) return;
      during.push(other.run('locked'));
      expect(() => other.run('waits')).toThrow('Lock timeout');
    });
    expect(doc.run('locked')).toEqual([true, true]);
    stop();
    expect(during).toEqual([[false, false]]);
    expect(other.run('locked')).toEqual([true, true]);
    expect(secretary).not.toBe(juror);
  });
});
