import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import styles from './more-on-scroll.module.css';

/** How far below what is in sight the next page is fetched already. */
const margin = '400px';

/** At the end of a list that goes on: fetches the next page when it comes near; the button is for who does not scroll. */
export function MoreOnScroll({
  isBusy,
  onMore,
}: {
  readonly isBusy: boolean;
  readonly onMore: () => void;
}): ReactNode {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (element === null || isBusy) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  });
  return (
    <div ref={end} className={styles.more}>
      <Button look="quiet" isBusy={isBusy} onPress={onMore}>
        {t('person.showMore')}
      </Button>
    </div>
  );
}
