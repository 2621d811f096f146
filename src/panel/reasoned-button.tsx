// A button that stays readable when it is not available, and says why below.

import { useId } from 'preact/hooks';
import { usePanel } from './panel-state.ts';

/** `whyNot`: null when it can be pressed; it waits anyway while something is under way. `about`: heard after the label, where several are alike. */
type Given = { label: string; about?: string; whyNot?: string | null; isMain?: boolean } & (
  | { onPress: () => void; isSubmit?: never }
  | { onPress?: never; isSubmit: true }
);

export function ReasonedButton({ label, about = '', whyNot = null, isMain = false, onPress, isSubmit }: Given) {
  const { busy } = usePanel();
  const id = useId();
  const isOff = whyNot !== null || busy !== null;
  return (
    <div class="step">
      <button
        type={isSubmit ? 'submit' : 'button'}
        class={isMain ? 'action' : ''}
        aria-disabled={isOff}
        aria-describedby={whyNot ? id : undefined}
        onClick={(event) => {
          if (isOff) event.preventDefault();
          else onPress?.();
        }}
      >
        {label}
        {about && <span class="heard"> {about}</span>}
      </button>
      {whyNot && (
        <p class="why-not" id={id}>
          {whyNot}
        </p>
      )}
    </div>
  );
}
