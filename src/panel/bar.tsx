// A figure with its bar: the words say it, the bar is for the eye.

import { counted } from '../text/panel.ts';

export function Bar({ label, done, total }: { label: string; done: number; total: number }) {
  const part = total > 0 ? Math.round((100 * done) / total) : 0;
  return (
    <div class="figure">
      <span>{label}</span>
      <span class="of">{counted.of(done, total)}</span>
      <div class={done >= total ? 'bar full' : 'bar'} aria-hidden="true">
        <i style={{ width: `${part}%` }} />
      </div>
    </div>
  );
}
