import { Refusal } from './failures.ts';

/** Runs a copy; what refuses it (a file in the way, no backup, damage) is told with the way out. */
export async function orRefuse<Result>(copy: Promise<Result>, wayOut: string): Promise<Result> {
  try {
    return await copy;
  } catch (error) {
    if (error instanceof Error && error.name === 'CopyRefused') {
      const isInTheWay = error.message.includes('exists already');
      throw new Refusal('CopyRefused', error.message, isInTheWay ? [wayOut] : []);
    }
    throw error;
  }
}

/** A size as people say it. */
export function sizeText(bytes: number): string {
  return `${(bytes / 1_048_576).toLocaleString('en-US', { maximumFractionDigits: 1 })} MiB`;
}
