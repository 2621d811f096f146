// A reminder to copy: the text is shown and selected, and copied where the browser lets a sidebar copy.

import { useEffect, useRef, useState } from 'preact/hooks';
import { followingText as text } from '../text/panel-jury.ts';

export function Reminder({ text: reminder, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const [isShown, setShown] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isShown && area.current) void copy(area.current).then(setOutcome);
  }, [isShown]);
  const again = () => {
    if (isShown && area.current) void copy(area.current).then(setOutcome);
    else setShown(true);
  };
  const hide = () => {
    setShown(false);
    setOutcome(null);
    opener.current?.focus();
  };
  return (
    <div class="reminder">
      <button type="button" ref={opener} onClick={again}>
        {text.reminder} <span class="heard">{label}</span>
      </button>
      {isShown && (
        <>
          <textarea ref={area} readOnly rows={8} value={reminder} aria-label={text.reminderLabel(label)} />
          <p role="status">{outcome && (outcome === 'copied' ? text.copied : text.copyYourself)}</p>
          <button type="button" class="plain" onClick={hide}>
            {text.hide} <span class="heard">{label}</span>
          </button>
        </>
      )}
    </div>
  );
}

/** Google shows a sidebar in a frame that may not be allowed to write to the clipboard: then the text stays selected. */
async function copy(area: HTMLTextAreaElement): Promise<'copied' | 'refused'> {
  area.focus();
  area.select();
  area.scrollTop = 0;
  try {
    await navigator.clipboard.writeText(area.value);
    return 'copied';
  } catch {
    // the older way works in more frames
    return document.execCommand('copy') ? 'copied' : 'refused';
  }
}
