import { useEffect } from 'react';
import type { PeopleList } from '../../api/people.ts';
import { getPlan } from '../../client/plans.ts';
import { keepSelection, keptSelection } from './kept-selection.ts';
import { nobody, type PeopleSelection } from './people-selection.ts';
import { useSelection } from './use-selection.ts';

/** How long after a change a selection is kept for later, in milliseconds. */
const settleMilliseconds = 250;

/** Who is selected on a page. It is still so when one comes back from the preview, unless the plan was applied. */
export function useKeptSelection(
  list: PeopleList,
): readonly [PeopleSelection, (selection: PeopleSelection) => void] {
  const [selection, setSelection] = useSelection(
    list,
    () => keptSelection(list)?.selection ?? nobody,
  );
  useEffect(() => {
    const planId = keptSelection(list)?.planId ?? null;
    if (planId !== null) void forgetWhenApplied(planId, () => setSelection(nobody));
    // Once, for what was kept before the page was shown.
  }, []);
  useEffect(() => {
    const keep = (): void => {
      const before = keptSelection(list);
      if (before?.selection !== selection) keepSelection({ selection, list, planId: null });
    };
    const timer = setTimeout(keep, settleMilliseconds);
    return () => clearTimeout(timer);
  }, [selection, list]);
  return [selection, setSelection];
}

async function forgetWhenApplied(planId: string, forget: () => void): Promise<void> {
  const status = await getPlan(planId).then(
    (plan) => plan.status,
    () => null,
  );
  if (status === 'applying' || status === 'applied') forget();
}
