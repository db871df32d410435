import { Hourglass, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { GroupErrorRow } from '../../api/groups.ts';
import { formatDate } from '../app/format.ts';
import { placeText } from '../app/place-in-line.ts';
import { problemSentence } from '../app/problem-text.ts';
import type { ProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { Checkbox } from '../components/checkbox.tsx';
import { Fact } from '../components/fact.tsx';
import { TextButton } from '../components/text-button.tsx';
import styles from './group-errors.module.css';

/** One person for whom one product is not as the group gives it: what is wrong, and the ways to put it right. */
export function GroupErrorItem({
  row,
  names,
  isTicked,
  onTick,
}: {
  readonly row: GroupErrorRow;
  readonly names: ProductNames;
  readonly isTicked: boolean;
  readonly onTick: (row: GroupErrorRow, isOn: boolean) => void;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const { user, skuId, error, waiting } = row;
  const values = { name: user.displayName, product: names.product(skuId) };
  const Icon = waiting === null ? TriangleAlert : Hourglass;
  return (
    <li className={styles.item}>
      <Checkbox
        label={t('groupErrors.tick', values)}
        isSelected={isTicked}
        onChange={(isOn) => onTick(row, isOn)}
      />
      <div className={styles.body}>
        <p className={styles.who}>
          <b>{user.displayName}</b>
          <span className="muted tiny ellipsis">{user.userPrincipalName}</span>
        </p>
        <p className="muted small">{values.product}</p>
        <p className={styles.issue}>
          <Icon size={15} aria-hidden="true" />
          <span>
            {t(`product.error.${error}`)}
            {waiting !== null && <span className="number"> · {placeText(waiting)}</span>}
          </span>
        </p>
        <div className={styles.ways}>
          <Link
            to="."
            search={({ userTab: _tab, ...rest }) => ({ ...rest, user: user.id, userTab: 'why' })}
            preload={false}
            resetScroll={false}
            aria-label={t('groupErrors.editUserOf', values)}
          >
            {t('groupErrors.editUser')}
          </Link>
          <TextButton
            onPress={() => setIsOpen(!isOpen)}
            isExpanded={isOpen}
            label={t('groupErrors.detailsOf', values)}
            isQuiet
          >
            {t('groupErrors.details')}
          </TextButton>
        </div>
        {isOpen && <Details row={row} names={names} />}
      </div>
    </li>
  );
}

function Details({
  row: { error, problem, isHeld, since },
  names,
}: {
  readonly row: GroupErrorRow;
  readonly names: ProductNames;
}): ReactNode {
  const sentence = error === 'Other' ? t('groupErrors.sibling') : null;
  return (
    <div className={styles.details}>
      {sentence !== null && <p>{sentence}</p>}
      {problem !== null && <p>{problemSentence(problem, names)}</p>}
      <dl className={`${styles.facts} small`}>
        <Fact label={t('groupErrors.holds')}>
          {t(isHeld ? 'groupErrors.held' : 'groupErrors.notHeld')}
        </Fact>
        <Fact label={t('product.problem')}>
          {t('groupErrors.since', { date: formatDate(since) })}
        </Fact>
        <Fact label={t('groupErrors.code')}>
          <code>{error}</code>
        </Fact>
        {problem !== null && <Fact label={t('groupErrors.message')}>{problem.message}</Fact>}
      </dl>
    </div>
  );
}
