import { expect, it } from 'vitest';
import { changePeople, type PeopleProgress } from './change-people.ts';

const people = Array.from({ length: 45 }, (_, index) => `person ${index}`);

async function all(
  change: (ids: readonly string[]) => Promise<readonly string[]>,
  stop = new AbortController().signal,
): Promise<readonly PeopleProgress[]> {
  const steps: PeopleProgress[] = [];
  for await (const step of changePeople(people, change, stop)) steps.push(step);
  return steps;
}

it('everybody is changed once, twenty at a time, and it is told how far it is', async () => {
  const asked: string[][] = [];
  const steps = await all(async (ids) => {
    asked.push([...ids]);
    return [];
  });
  expect(asked.map((ids) => ids.length)).toEqual([20, 20, 5]);
  expect(asked.flat()).toEqual(people);
  expect(steps.map(({ done, total }) => [done.length, total])).toEqual([
    [20, 45],
    [40, 45],
    [45, 45],
  ]);
});

it('who is refused is told apart, and the others go on', async () => {
  const steps = await all(async (ids) => ids.filter((id) => id.endsWith('3')));
  expect(steps.at(-1)?.refused).toEqual(people.filter((id) => id.endsWith('3')));
  expect(steps.at(-1)?.done).toHaveLength(40);
});

it('stops after those that are being changed', async () => {
  const control = new AbortController();
  const steps = await all(async () => {
    control.abort();
    return [];
  }, control.signal);
  expect(steps.map(({ done }) => done.length)).toEqual([20]);
});
