// What a call needs before it is answered: a scope of the manifest, and an authorization that onOpen may not have yet.

import { hasAdvancedService, hasScope, scopeAddresses } from '../manifest.ts';
import { notEmulated, refuse, refuseAsScript } from '../sheets/refusal.ts';
import type { Run } from './run.ts';

type Need = { calls: RegExp; scopes: string[]; from: 'LIMITED' | 'FULL' };

const needs: Need[] = [
  { calls: /^Sheets\./, scopes: ['spreadsheets', 'drive', 'drive.file'], from: 'FULL' },
  { calls: /^Drive\./, scopes: ['drive', 'drive.file'], from: 'FULL' },
  {
    calls: /^SpreadsheetApp\.getActiveSpreadsheet$/,
    scopes: ['spreadsheets', 'spreadsheets.currentonly'],
    from: 'LIMITED',
  },
  { calls: /^SpreadsheetApp\.getUi\(\)\.show/, scopes: ['script.container.ui'], from: 'FULL' },
  { calls: /^Session\.get\w+User\(\)\.getEmail$/, scopes: ['userinfo.email'], from: 'LIMITED' },
];

const order = ['NONE', 'LIMITED', 'FULL'];

/** @throws Refusal in the words of Google for the kind of service. */
export function assertAuthorized(call: string, run: Run): void {
  const need = needs.find(({ calls }) => calls.test(call));
  if (!need) return;
  const advanced = /^(Sheets|Drive)\./.exec(call)?.[1];
  if (advanced && !hasAdvancedService(run.manifest, advanced))
    notEmulated(`${advanced} (not enabled in appsscript.json)`);
  const scoped = hasScope(run.manifest, ...need.scopes);
  if (scoped && order.indexOf(run.authMode) >= order.indexOf(need.from)) return;
  if (advanced) refuse('Request had insufficient authentication scopes.', 403);
  refuseAsScript(
    `Specified permissions are not sufficient to call ${call.replaceAll('()', '')}. Required permissions: (${scopeAddresses(...need.scopes)})`,
  );
}
