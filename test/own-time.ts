// What this process has had of the processor: limits of time hold for it, since a busy machine is no fault of the program.

/** Milliseconds, user and system, from any beginning. */
export function ownMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
