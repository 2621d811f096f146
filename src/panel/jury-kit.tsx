// « Kit papier »: the papers of the day as a PDF, for all jurors or for some.

import { kitPartText as text } from '../text/panel-jury.ts';
import { JurorChoice, useJurorChoice } from './jury-choice.tsx';
import { JuryPart } from './jury-part.tsx';
import { hasOwnFiles, whyNotJury } from './jury-state.ts';
import { useOverview } from './panel-state.ts';
import { PaperLinks } from './paper-links.tsx';

export function KitPart() {
  const overview = useOverview();
  const present = overview.jury.jurors.filter(({ isPresent }) => isPresent);
  const { chosen, toggle } = useJurorChoice(present);
  const isWhole = chosen.length === present.length;
  const byJuror = hasOwnFiles(overview);
  return (
    <JuryPart title={text.title} whyNot={whyNotJury('paperKit', overview)}>
      <p>{text.help}</p>
      <p class="help">{byJuror ? text.content : text.contentJoint}</p>
      {byJuror && present.length > 1 && (
        <JurorChoice legend={text.which} jurors={present} chosen={chosen} toggle={toggle} />
      )}
      <PaperLinks
        // another choice is another paper
        key={chosen.join(' ')}
        action="paperKit"
        label={text.prepare}
        help={text.linkHelp}
        {...(isWhole || !byJuror ? {} : { jurors: chosen })}
      />
    </JuryPart>
  );
}
