// « Couverture »: disagreements first, then what is missing and who owes it, then the bars.

import { panelText, stepText } from '../text/panel.ts';
import { coverageText as text } from '../text/panel-deciding.ts';
import { Bar } from './bar.tsx';
import {
  assessedParts,
  blockFigures,
  candidateLabelOf,
  disagreements,
  type Owed,
  owed,
  raterLabel,
} from './coverage-figures.ts';
import { FINAL_INTERVIEW_ITEM } from './items.ts';
import { progressOf } from './next-step.ts';
import { Page } from './notices.tsx';
import { useOverview, usePanel } from './panel-state.ts';
import { CellLink } from './tab-link.tsx';

export function CoverageView() {
  const overview = useOverview();
  const { refresh, busy } = usePanel();
  const { coverage } = overview;
  const partLabel = (item: string) => (item === FINAL_INTERVIEW_ITEM ? text.interview : item);
  return (
    <Page title={text.title}>
      <p class="help">{text.help}</p>
      <p>
        <button type="button" disabled={busy !== null} onClick={refresh}>
          {panelText.refresh}
        </button>
      </p>
      <Disagreements />
      <Missing />
      <section>
        <h2>{text.progress}</h2>
        {coverage.raters.map(({ rater, given, expected }) => (
          <Bar key={rater} label={raterLabel(overview, rater)} done={given} total={expected} />
        ))}
      </section>
      <section>
        <h2>{text.blocks}</h2>
        {blockFigures(overview).map(({ item, covered, total }) => (
          <Bar key={item} label={partLabel(item)} done={covered} total={total} />
        ))}
      </section>
      <section>
        <h2>{text.candidates}</h2>
        {coverage.candidates.map((candidate) => {
          const parts = assessedParts(candidate);
          if (parts.length === 0) return null;
          return (
            <div key={candidate.key} class="candidate">
              <h3>{candidateLabelOf(overview, candidate.key)}</h3>
              <div class="bars">
                {parts.map((part) => (
                  <Bar
                    key={part.item}
                    label={partLabel(part.item)}
                    done={part.coverage.covered}
                    total={part.coverage.total}
                  />
                ))}
              </div>
            </div>
          );
        })}
      </section>
    </Page>
  );
}

function Disagreements() {
  const overview = useOverview();
  const all = disagreements(overview);
  return (
    <section>
      <h2>
        {text.discuss} <span class="count">({all.length})</span>
      </h2>
      {all.length === 0 && <p>{text.nothingToDiscuss}</p>}
      <ul class="found">
        {all.map(({ candidate, item, title, said, where }) => (
          <li key={`${candidate}|${item}`}>
            <FoundLink name={`${candidateLabelOf(overview, candidate)} · ${item}`} where={where} />
            <span class="where">{title}</span>
            {said.map((words) => (
              <span key={words} class="said">
                {words}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Missing() {
  const overview = useOverview();
  const all = owed(overview);
  return (
    <section>
      <h2>{text.missing}</h2>
      {all.length === 0 && <p>{progressOf(overview).expected > 0 ? text.nothingMissing : stepText.open.nothing}</p>}
      {all.map((one) => (
        <OwedBy key={one.rater} owed={one} />
      ))}
    </section>
  );
}

function OwedBy({ owed: { rater, items } }: { owed: Owed }) {
  const overview = useOverview();
  return (
    <details>
      <summary>{text.owes(raterLabel(overview, rater), items.length)}</summary>
      <ul class="found">
        {items.map(({ candidate, item, title, where }) => (
          <li key={`${candidate}|${item}`}>
            <FoundLink name={`${candidateLabelOf(overview, candidate)} · ${item}`} where={where} />
            <span class="where">{title}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function FoundLink({ name, where }: { name: string; where: Owed['items'][number]['where'] }) {
  if (!where) return <span>{name}</span>;
  return (
    <CellLink where={where} label={text.show(name)}>
      {name}
    </CellLink>
  );
}
