// The menu, alerts and dialogs of Google Sheets.
// https://developers.google.com/apps-script/reference/base/ui

import type { Ui } from '../actions/ports.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

export function googleUi(): Ui {
  const ui = SpreadsheetApp.getUi();
  const { Button, ButtonSet } = ui;
  return {
    // touches no service that needs an authorization: it runs in every mode
    addMenu: (entries) => {
      const menu = ui.createAddonMenu();
      for (const entry of entries) {
        if (entry) menu.addItem(entry.label, entry.functionName);
        else menu.addSeparator();
      }
      menu.addToUi();
    },
    confirm: (title, text) => ui.alert(title, text, ButtonSet.YES_NO) === Button.YES,
    prompt: (title, text) => {
      const answer = ui.prompt(title, text, ButtonSet.OK_CANCEL);
      return answer.getSelectedButton() === Button.OK ? answer.getResponseText() : null;
    },
    tell: (title, text) => {
      ui.alert(title, text, ButtonSet.OK);
    },
    showPanel: (title, person) => {
      const page = HtmlService.createHtmlOutputFromFile('panel').setTitle(title);
      page.append('<p id="opened-by" hidden>').appendUntrusted(person).append('</p>');
      ui.showSidebar(page);
    },
    showLinks: (title, { links, help }) => {
      const lines = links.map(({ label, url, fileName }) => {
        const opens = fileName ? `download="${escapeHtml(fileName)}"` : 'target="_blank" rel="noopener"';
        return `<p style="font:14px Arial"><a href="${escapeHtml(url)}" ${opens}>${escapeHtml(label)}</a></p>`;
      });
      const more = help.split('\n').map((line) => `<p style="font:12px Arial;color:#5f6368">${escapeHtml(line)}</p>`);
      const page = HtmlService.createHtmlOutput([...lines, ...more].join(''));
      // a link takes one line, a line of help up to two
      ui.showModalDialog(page.setWidth(420).setHeight(20 + 31 * links.length + 42 * more.length), title);
    },
  };
}
