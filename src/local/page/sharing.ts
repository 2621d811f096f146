// Who may open the workbook, and as what: the dialog that Google has behind its « Partager » button.

import { roleOf, type Workbook } from '../workbook.ts';
import { openDialog } from './dialogs.ts';
import { make } from './dom.ts';
import { isAddress } from './people.ts';
import { words } from './words.ts';

type Role = 'writer' | 'reader';

/** `changed` is told of each change. Resolves when the dialog is closed. */
export async function shareDialog(workbook: Workbook, person: string, changed: () => void): Promise<void> {
  const mayShare = ['owner', 'writer'].includes(roleOf(workbook, person) ?? '');
  const list = make('ul', { id: 'shares' });
  const draw = () => {
    const owner = make('li', {}, `${workbook.owner} — ${words.share.owner}`);
    const others = [...workbook.shares].map(([address, role]) => shareLine(address, role, mayShare, remove));
    list.replaceChildren(owner, ...others);
  };
  const apply = (change: () => void) => {
    change();
    draw();
    changed();
  };
  const remove = (address: string) => apply(() => workbook.shares.delete(address));
  const add = (address: string, role: Role) => apply(() => workbook.shares.set(address.toLowerCase(), role));
  draw();
  const content = mayShare ? addForm(add) : make('p', { textContent: words.share.notAllowed });
  await openDialog(words.share.title, [make('p', { textContent: words.share.text }), list, content], ['CLOSE']);
}

function shareLine(address: string, role: Role, mayShare: boolean, remove: (address: string) => void): HTMLElement {
  const line = make('li', {}, `${address} — ${words.share[role]}`);
  if (!mayShare) return line;
  const label = `${words.share.remove} ${address}`;
  line.append(
    make('button', {
      type: 'button',
      textContent: words.share.remove,
      attributes: { 'aria-label': label },
      onclick: () => remove(address),
    }),
  );
  return line;
}

function addForm(add: (address: string, role: Role) => void): HTMLElement {
  const address = make('input', {
    id: 'share-address',
    type: 'email',
    attributes: { 'aria-label': words.share.address },
  });
  address.placeholder = words.share.address;
  const role = make(
    'select',
    { id: 'share-role', attributes: { 'aria-label': words.share.role } },
    make('option', { value: 'writer', textContent: words.share.writer }),
    make('option', { value: 'reader', textContent: words.share.reader }),
  );
  const problem = make('p', { id: 'share-problem', attributes: { role: 'alert' } });
  const submit = () => {
    const typed = address.value.trim();
    problem.textContent = isAddress(typed) ? '' : words.share.badAddress;
    if (!isAddress(typed)) return;
    add(typed, role.value as Role);
    address.value = '';
  };
  address.onkeydown = (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    submit();
  };
  const button = make('button', { id: 'share-add', type: 'button', textContent: words.share.add, onclick: submit });
  return make('div', { id: 'share-new' }, address, role, button, problem);
}
