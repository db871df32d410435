import { UsageError } from './failures.ts';

/** Runs a copy; what refuses it (a file in the way, no backup, damage) is told as wrong use. */
export async function orRefuse<Result>(copy: Promise<Result>): Promise<Result> {
  try {
    return await copy;
  } catch (error) {
    if (error instanceof Error && error.name === 'CopyRefused') throw new UsageError(error.message);
    throw error;
  }
}

/** A size as people say it. */
export function sizeText(bytes: number): string {
  return `${(bytes / 1_048_576).toLocaleString('en-US', { maximumFractionDigits: 1 })} MiB`;
}
