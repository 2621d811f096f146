// One tab at a time writes: a second one says so, and takes over when the person wants it.

const lockName = 'grilles-de-jury';
const takingOver = 'grilles-de-jury.reprise';
const waitMs = 1500;

export type Turn = 'mine' | 'elsewhere';

/** `lost`: another tab took over; `leaving`: finishes what is on its way before it does. */
export async function takeTurn(lost: () => void, leaving: () => Promise<void>): Promise<Turn> {
  const steal = sessionStorage.getItem(takingOver) !== null;
  sessionStorage.removeItem(takingOver);
  const channel = new BroadcastChannel(lockName);
  if (steal) await otherSaves(channel);
  const turn = await request(steal ? { steal: true } : { ifAvailable: true }, lost);
  channel.onmessage = ({ data }) => {
    if (turn === 'mine' && data === 'wanted') leaving().finally(() => channel.postMessage('saved'));
  };
  return turn;
}

/** Begins again as the tab that writes. */
export function takeOver(): void {
  sessionStorage.setItem(takingOver, 'oui');
  location.reload();
}

/** The other tab is given time to save. */
function otherSaves(channel: BroadcastChannel): Promise<void> {
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => data === 'saved' && resolve();
    channel.postMessage('wanted');
    setTimeout(resolve, waitMs);
  });
}

/** Holds the lock for as long as the page lives. */
function request(options: LockOptions, lost: () => void): Promise<Turn> {
  return new Promise((resolve) => {
    navigator.locks
      .request(lockName, options, (lock) => {
        resolve(lock ? 'mine' : 'elsewhere');
        return lock ? new Promise(() => {}) : undefined;
      })
      .catch(lost);
  });
}
