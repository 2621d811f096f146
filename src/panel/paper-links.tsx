// The papers and files that the add-on hands over, as links that the person opens or saves.

import { linksText } from '../text/panel-closing.ts';
import { resultsText as text } from '../text/panel-deciding.ts';
import { csvAddress, savedFileLabel } from '../text/saved-files.ts';
import { AskedLinks, type LinksLook } from './asked-links.tsx';
import { usePanel } from './panel-state.ts';

type Paper = 'exportPdf' | 'exportDeliberation' | 'individualSheets' | 'paperKit';

/** `jurors`: the numbers of those a kit is for, all of them when left out. */
export function PaperLinks({ action, jurors, ...look }: { action: Paper; jurors?: number[] } & LinksLook) {
  const { act } = usePanel();
  const ask = async () => {
    const asked = { action, ...(jurors ? { jurors } : {}) };
    const answer = await act(asked, { label: text.preparing, done: () => null });
    return answer?.data.papers ?? null;
  };
  return <AskedLinks ask={ask} {...look} />;
}

type FileRequest = { action: 'register' } | { action: 'exportPerson'; candidate: string };

/** A file made of text, that stays in the page until the person saves it. */
export function FileLink({ request, ...look }: { request: FileRequest } & Omit<LinksLook, 'others'>) {
  const { act } = usePanel();
  const ask = async () => {
    const answer = await act(request, { label: linksText.preparing, done: () => null });
    const label = savedFileLabel[request.action];
    return answer && [{ label, url: csvAddress(answer.data.text), fileName: answer.data.fileName }];
  };
  return <AskedLinks ask={ask} {...look} />;
}
