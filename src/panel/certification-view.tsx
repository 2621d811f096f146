// « Certification »: the one of the session, and another fiche pasted, read and looked at before anything is written.

import { useState } from 'preact/hooks';
import type { SaidProblem } from '../actions/said-problem.ts';
import type { Certification } from '../model/certification.ts';
import { longDate } from '../text/dates.ts';
import { counted, stepText } from '../text/panel.ts';
import { certificationText as text } from '../text/panel-preparing.ts';
import { whyNotRun } from './next-step.ts';
import { FoundHeading, Page, Problems } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';
import { ReasonedButton } from './reasoned-button.tsx';
import { useTyped } from './typed.ts';

export function CertificationView() {
  const overview = useOverview();
  const { isPrepared } = overview;
  const isFixed = isPrepared && whyNotRun('importFiche', overview) !== null;
  return (
    <Page title={text.title}>
      <section>
        <h2>{text.current}</h2>
        <CertificationSummary certification={overview.certification} />
      </section>
      <section>
        <h2>{text.paste}</h2>
        {!isPrepared && <p>{text.prepareFirst}</p>}
        {isFixed ? (
          <p class="why-not">{overview.state === 'closed' ? stepText.later.closed : text.fixed}</p>
        ) : (
          isPrepared && <PasteFiche />
        )}
      </section>
    </Page>
  );
}

type Reading = { certification: Certification | null; problems: SaidProblem[] };

function PasteFiche() {
  const { act, busy } = usePanel();
  const { typed, type, clear } = useTyped('fiche', { text: '' });
  const fiche = typed.text;
  const [reading, setReading] = useState<Reading | null>(null);
  const read = async (event: Event) => {
    event.preventDefault();
    const asked = { action: 'previewFiche', text: fiche } as const;
    const answer = await act(asked, { label: text.previewing, done: () => null, isRead: true });
    if (answer) setReading({ certification: answer.data.certification, problems: answer.problems });
  };
  const adopt = async () => {
    const answer = await act({ action: 'useFiche', text: fiche }, { label: text.adopt, done: () => text.adopted });
    if (!answer) return;
    clear();
    setReading(null);
  };
  return (
    <>
      <form onSubmit={read}>
        <p class="help" id="fiche-help">
          {text.pasteHelp}
        </p>
        <label>
          {text.pasteLabel}
          <textarea
            rows={5}
            value={fiche}
            spellcheck={false}
            aria-describedby="fiche-help"
            onInput={(event) => {
              type('text', event.currentTarget.value);
              setReading(null);
            }}
          />
        </label>
        <ReasonedButton
          label={text.preview}
          whyNot={fiche.trim() ? null : text.pasteFirst}
          isMain={reading === null}
          isSubmit
        />
      </form>
      {reading && (
        <section class="preview" aria-labelledby="fiche-read">
          <FoundHeading id="fiche-read">{text.read}</FoundHeading>
          <p class="help">{reading.certification ? text.nothingYet : text.unreadable}</p>
          {reading.certification && <CertificationSummary certification={reading.certification} isOpen />}
          {reading.problems.length > 0 && <Problems problems={reading.problems} />}
          {reading.certification && (
            <button type="button" class="action" disabled={busy !== null} onClick={adopt}>
              {text.adopt}
            </button>
          )}
        </section>
      )}
    </>
  );
}

function CertificationSummary({ certification, isOpen = false }: { certification: Certification; isOpen?: boolean }) {
  const { number, title, level, registeredUntil, blocks, modalities, totalMinutes } = certification;
  const facts = [number, level === null ? '' : text.level(level)].filter(Boolean).join(' · ');
  return (
    <div class="summary">
      <p>
        <strong>{title}</strong>
        <br />
        {facts}
        {registeredUntil && (
          <>
            <br />
            {text.until(longDate(registeredUntil))}
          </>
        )}
      </p>
      <details open={isOpen}>
        <summary>
          {text.blocks} ({blocks.length})
        </summary>
        <ol class="blocks">
          {blocks.map(({ key, title: name, competences }) => (
            <li key={key}>
              <p>
                <strong>{key}</strong> {name} <span class="where">({text.blockCount(competences.length)})</span>
              </p>
              <ol>
                {competences.map((one) => (
                  <li key={one.key}>{one.title}</li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </details>
      <details open={isOpen}>
        <summary>
          {text.modalities} ({counted.minutes(totalMinutes)})
        </summary>
        <ul>
          {modalities.map(({ code, name, minutes, blocks: assessed = [] }) => (
            <li key={code}>
              {text.modality(name, minutes)} {assessed.length > 0 && <span class="where">({assessed.join(', ')})</span>}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
