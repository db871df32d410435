import { Link } from '@tanstack/react-router';
import { Hourglass, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { LicensePath, PersonLicense } from '../../api/person.ts';
import { formatDate } from '../app/format.ts';
import { groupQuery } from '../app/group-queries.ts';
import { placeText } from '../app/place-in-line.ts';
import { problemSentence } from '../app/problem-text.ts';
import type { ProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { Badge, Status } from '../components/badge.tsx';
import styles from './person-why.module.css';

type PathProps = {
  readonly path: LicensePath;
  readonly license: PersonLicense;
  readonly names: ProductNames;
};

/** A path by a group that is not as it should be: in what state, why, and the ways out. Nothing where all is well. */
export function PathError(props: PathProps): ReactNode {
  const { path, license, names } = props;
  const { state, error, problem } = path;
  if (error === null && problem === null) return null;
  const waiting = error === 'CountViolation' ? license.waiting : null;
  return (
    <div className={styles.error}>
      <p>
        <Badge tone="warn">{t(state === 'Error' ? 'person.path.error' : 'person.path.kept')}</Badge>
      </p>
      {waiting === null ? (
        <Status tone="bad" icon={<TriangleAlert size={15} aria-hidden="true" />}>
          <span>
            {error === 'Other' && `${t('groupErrors.sibling')} `}
            {problem !== null
              ? problemSentence(problem, names)
              : error !== null && error !== 'Other' && t(`product.error.${error}`)}
          </span>
        </Status>
      ) : (
        <Status tone="warn" icon={<Hourglass size={15} aria-hidden="true" />}>
          {t('person.path.waits', {
            date: formatDate(path.updatedAt),
            place: placeText(waiting),
          })}
        </Status>
      )}
      <WaysOut {...props} />
    </div>
  );
}

/** Where the cause can be put right. */
function WaysOut({ path, license, names }: PathProps): ReactNode {
  switch (path.error) {
    case 'CountViolation':
      return (
        <ul className={`${styles.ways} small`}>
          <li>
            <Link to="/licenses/$skuId" params={{ skuId: license.skuId }}>
              {t('person.path.free', { product: names.product(license.skuId) })}
            </Link>
          </li>
          <li>
            <Link to="/your-products">{t('person.path.buy')}</Link>
          </li>
        </ul>
      );
    case 'MutuallyExclusiveViolation':
    case 'DependencyViolation':
      return <Causes path={path} own={license.skuId} names={names} />;
    case 'ProhibitedInUsageLocationViolation':
      return (
        <p className="small">
          <ToLicenses text={t('person.path.location')} />
        </p>
      );
    default:
      return null;
  }
}

/** The other products in a clash, and by what way each is held. */
function Causes({
  path,
  own,
  names,
}: {
  readonly path: LicensePath;
  readonly own: string;
  readonly names: ProductNames;
}): ReactNode {
  const facts = path.problem?.facts;
  const sources =
    facts?.code === 'MutuallyExclusiveViolation'
      ? facts.plans
      : facts?.code === 'DependencyViolation'
        ? [facts.dependent]
        : [];
  const others = sources.flatMap(({ from }) =>
    from.filter(
      ({ skuId, assignedByGroup }) => skuId !== own || assignedByGroup !== path.group?.id,
    ),
  );
  const direct = [
    ...new Set(others.filter((one) => one.assignedByGroup === null).map(({ skuId }) => skuId)),
  ];
  const inherited = others.filter((one) => one.assignedByGroup !== null);
  return (
    <ul className={`${styles.ways} small`}>
      {direct.map((skuId) => (
        <li key={skuId}>
          <ToLicenses text={t('person.path.direct', { product: names.product(skuId) })} />
        </li>
      ))}
      {inherited.map(({ skuId, assignedByGroup }) => (
        <li key={`${skuId} ${assignedByGroup}`}>
          <ByGroup product={names.product(skuId)} groupId={assignedByGroup ?? ''} />
        </li>
      ))}
    </ul>
  );
}

function ByGroup({
  product,
  groupId,
}: {
  readonly product: string;
  readonly groupId: string;
}): ReactNode {
  const { data } = useQuery(groupQuery(groupId));
  return (
    <Link to="/groups/$groupId" params={{ groupId }} search={{ tab: 'licenses' }}>
      {t('person.path.byGroup', { product, group: data?.displayName ?? '…' })}
    </Link>
  );
}

/** To the tab where this person's own licenses and location are changed. */
function ToLicenses({ text }: { readonly text: string }): ReactNode {
  return (
    <Link
      to="."
      search={(old) => ({ ...old, userTab: 'licenses' })}
      replace
      preload={false}
      resetScroll={false}
    >
      {text}
    </Link>
  );
}
