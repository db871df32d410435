import { distance } from 'fastest-levenshtein';

/** Of `candidates`, the one that `text` was most likely meant to be, or null where none is near. */
export function closest(text: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  // With more than a third of the letters wrong it is another word.
  let bestDistance = Math.floor(text.length / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue;
    const steps = distance(text, candidate);
    if (steps >= bestDistance) continue;
    best = candidate;
    bestDistance = steps;
  }
  return best;
}
