// « Jury »: sending the grids, following and collecting them, choosing where two entries differ, replacing a juror, the paper kit.

import { useState } from 'preact/hooks';
import type { GridMode } from '../model/session.ts';
import { stateAfter } from '../model/states.ts';
import { juryText as text } from '../text/panel-jury.ts';
import { ConflictsPart } from './jury-conflicts.tsx';
import { FollowPart } from './jury-following.tsx';
import { KitPart } from './jury-kit.tsx';
import { LockPart } from './jury-locking.tsx';
import { ReplacePart } from './jury-replacing.tsx';
import { SendPart, TestPart } from './jury-sending.tsx';
import { hasOwnFiles } from './jury-state.ts';
import { Page } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';

export function JuryView() {
  const overview = useOverview();
  const { go } = usePanel();
  const [isCollected, setCollected] = useState(false);
  const { form, jury } = overview;
  const isPeopled = jury.jurors.length > 0;
  const areSent = isPeopled && hasOwnFiles(overview);
  // files that were sent before the mode changed are still there
  const haveFiles = jury.jurors.some(({ hasFile }) => hasFile);
  return (
    <Page title={text.title}>
      <p class="help">
        {isPeopled ? text.modes[form.mode as GridMode] : text.nobody}{' '}
        {stateAfter('saveSession', overview.state) && (
          <button type="button" class="link" onClick={() => go('session')}>
            {isPeopled ? text.changeMode : text.addPeople}
          </button>
        )}
      </p>
      <ConflictsPart isNew={isCollected} />
      {areSent && <SendPart />}
      {areSent && <TestPart />}
      {(areSent || haveFiles) && <FollowPart onCollected={() => setCollected(true)} />}
      {(areSent || haveFiles) && <LockPart />}
      {isPeopled && <ReplacePart />}
      <KitPart />
    </Page>
  );
}
