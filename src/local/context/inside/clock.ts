// The context's « now » is the host's clock, so that a run can be repeated to the letter.

import { callHost } from './transport.ts';

export function setClock(): void {
  const RealDate = Date;
  const now = () => callHost<number>('(clock)');
  const HostDate = new Proxy(RealDate, {
    construct: (target, args: []) => (args.length === 0 ? new target(now()) : new target(...args)),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  RealDate.prototype.constructor = HostDate;
  globalThis.Date = HostDate;
}
