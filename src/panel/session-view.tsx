// « Session, candidats et jury »: the session's form, the people, and what is to be checked.

import { peopleText, sessionText as text } from '../text/panel-preparing.ts';
import { Page, Problems } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';
import { PeopleSection } from './people-section.tsx';
import { SessionForm } from './session-form.tsx';
import { TabLink } from './tab-link.tsx';

export function SessionView() {
  const { tabs } = useOverview();
  const { problems } = usePanel();
  return (
    <Page title={text.title}>
      <SessionForm />
      <p class="help">
        {text.more} <TabLink sheetId={tabs.session} />
      </p>
      <PeopleSection who="candidates" sheetId={tabs.candidates} />
      <PeopleSection who="jurors" sheetId={tabs.jury} />
      {problems.length > 0 && (
        <section>
          <h2>{peopleText.checks}</h2>
          <Problems problems={problems} />
        </section>
      )}
    </Page>
  );
}
