// A folder of dist is made apart and put in place whole: two builds may run at once, and what fails leaves the last one as it was.
import { mkdir, rename, rm } from 'node:fs/promises';

/** `make(aside)` fills the folder that it is given; gives what `make` gives. */
export async function builtAside(folder, make) {
  const aside = `${folder}-${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  try {
    const made = await make(aside);
    await putInPlace(aside, folder);
    return made;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Nothing is renamed over a folder that holds something: the one there goes first, again when another build was quicker. */
async function putInPlace(aside, folder) {
  const old = `${aside}-old`;
  for (let isThere = false; !isThere; ) {
    await renamed(folder, old, 'ENOENT');
    isThere = await renamed(aside, folder, 'ENOTEMPTY', 'EEXIST');
    await rm(old, { recursive: true, force: true });
  }
}

/** False when it failed with one of these codes. @throws Error with any other. */
async function renamed(from, to, ...codes) {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (codes.includes(error.code)) return false;
    throw error;
  }
}
