// The panel as a whole: who and where we are, what is under way or was said, and the view.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { phaseOf } from '../model/states.ts';
import { longDate } from '../text/dates.ts';
import { stateLabel } from '../text/labels.ts';
import { panelText } from '../text/panel.ts';
import { ArchiveView } from './archive-view.tsx';
import { CertificationView } from './certification-view.tsx';
import { ClosingView } from './closing-view.tsx';
import { CoverageView } from './coverage-view.tsx';
import { DeliberationView } from './deliberation-view.tsx';
import { HomeView } from './home-view.tsx';
import { JuryView } from './jury-view.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { LostTabs } from './lost-tabs.tsx';
import { Busy, MessageBox, QuestionBox } from './notices.tsx';
import { PanelContext, usePanel, type View } from './panel-state.ts';
import { PaperView } from './paper-view.tsx';
import { ResultsView } from './results-view.tsx';
import { SessionView } from './session-view.tsx';
import type { Store } from './store.ts';

const views: Record<View, () => JSX.Element> = {
  home: HomeView,
  certification: CertificationView,
  session: SessionView,
  jury: JuryView,
  paper: PaperView,
  coverage: CoverageView,
  deliberation: DeliberationView,
  results: ResultsView,
  closing: ClosingView,
  archive: ArchiveView,
};

export function App({ store }: { store: Store }) {
  const [panel, setPanel] = useState(store.panel);
  useEffect(() => store.listen(() => setPanel(store.panel())), [store]);
  const { overview, view, busy, message, messageRank: rank, question } = panel;
  const View = views[view];
  useKeptFocus(busy !== null);
  return (
    <PanelContext.Provider value={panel}>
      {overview && <Header />}
      <p class="heard" role="status" aria-live="polite">
        {busy ?? (message?.tone === 'done' ? message.title : '')}
      </p>
      {busy && <Busy key={busy} label={busy} />}
      <main aria-busy={busy !== null}>
        {question && <QuestionBox question={question} />}
        {message && <MessageBox key={rank} message={message} />}
        {overview?.isWhole === false && <LostTabs />}
        {overview && (
          // hidden, not gone: what was typed there is still there once the tab is back
          <div inert={question !== null} hidden={!overview.isWhole}>
            <View />
          </div>
        )}
        {!overview && busy && <p class="loading">{panelText.loading}</p>}
      </main>
    </PanelContext.Provider>
  );
}

function Header() {
  const { overview, view } = usePanel();
  if (!overview) return null;
  const { form, state, certification, isPrepared, isWhole } = overview;
  const unprepared = isWhole ? panelText.newSession : panelText.lostSession;
  const { firstDay } = form;
  return (
    <header>
      <p class="session">
        <strong>{isPrepared ? panelText.sessionOf(form.number) : unprepared}</strong>
        {view === 'home' && firstDay && <span> · {longDate(firstDay)}</span>}
      </p>
      {view === 'home' && isWhole && (
        <p class="certification">
          {certification.title} <span class="code">{certification.number}</span>
        </p>
      )}
      {isPrepared && (
        <p class={`state ${phaseOf(state)}`}>
          {panelText.state} : <strong>{stateLabel[state]}</strong>
        </p>
      )}
    </header>
  );
}
