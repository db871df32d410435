import { useState } from 'react';

const storageKey = 'allot.columns.users';

/** Which optional columns Active users shows; this browser remembers. */
export function useShownColumns(): readonly [
  ReadonlySet<string>,
  (shown: ReadonlySet<string>) => void,
] {
  const [shown, setShown] = useState<ReadonlySet<string>>(
    () => new Set((localStorage.getItem(storageKey) ?? '').split(' ').filter((id) => id !== '')),
  );
  return [
    shown,
    (next) => {
      localStorage.setItem(storageKey, [...next].join(' '));
      setShown(next);
    },
  ];
}
