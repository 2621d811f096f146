// What the page is made to note, by a script that runs before its own: its second thread's messages, and how long its first one is busy.

/** `gaps`: for each calculation, how long it took and the longest that the page did not answer meanwhile; milliseconds. */
export type Watched = {
  /** Answers of the second thread are held back for this long. */
  delayMs: number;
  asked: number;
  answered: number;
  gaps: { calculationMs: number; longestMs: number }[];
  longTasksMs: number[];
};

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Runs in the page, alone: it can use nothing of this file. */
export function watchFormulas(): void {
  const watched: Watched = { delayMs: 0, asked: 0, answered: 0, gaps: [], longTasksMs: [] };
  let askedAt = 0;
  let longestMs = 0;
  const isAbout = (message: unknown, what: string) =>
    JSON.stringify(message).slice(0, 400).includes(`formula.mutation.set-formula-calculation-${what}`);
  class WatchedWorker extends Worker {
    override postMessage(message: unknown): void {
      super.postMessage(message);
      if (!isAbout(message, 'start')) return;
      watched.asked += 1;
      [askedAt, longestMs] = [performance.now(), 0];
    }
    override addEventListener(type: string, listener: (event: Event) => void): void {
      super.addEventListener(type, (event) => {
        if (isAbout((event as MessageEvent).data, 'result')) {
          watched.answered += 1;
          watched.gaps.push({ calculationMs: performance.now() - askedAt, longestMs });
        }
        setTimeout(() => listener(event), watched.delayMs);
      });
    }
  }
  let beatAt = performance.now();
  const beat = () => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - beatAt);
    beatAt = now;
    setTimeout(beat, 5);
  };
  beat();
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longTasksMs.push(Math.round(duration));
  }).observe({ entryTypes: ['longtask'] });
  Object.assign(window, { Worker: WatchedWorker, watched });
}
