import { useEffect, useState } from 'react';
import { organizationNow } from './organization-now.ts';

/** What time it is for the organization, in milliseconds, again every so often. */
export function useNow(everyMilliseconds: number): number {
  const [now, setNow] = useState(organizationNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(organizationNow()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}
