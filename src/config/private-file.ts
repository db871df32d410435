import { open, rename, rm } from 'node:fs/promises';

/** Owner reads and writes, nobody else anything. */
const privateFileMode = 0o600;

/** Writes a file that only its owner may read; readers see the old content or the new, never half of it. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  // A left-over of a crash may have other rights: the mode counts only when a file is made.
  await rm(temporary, { force: true });
  const file = await open(temporary, 'wx', privateFileMode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
