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
    showLink: (title, { url, label, help }) => {
      const link = `<a href="${escapeHtml(url)}" target="_blank" rel="noopener">${escapeHtml(label)}</a>`;
      const html = `<p style="font:14px Arial">${link}</p><p style="font:12px Arial;color:#5f6368">${escapeHtml(help)}</p>`;
      ui.showModalDialog(HtmlService.createHtmlOutput(html).setWidth(360).setHeight(110), title);
    },
  };
}
