import { Link } from '@tanstack/react-router';
import { KeyRound, User, Users } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { LicensePath, PersonLicense } from '../../api/person.ts';
import { formatDate } from '../app/format.ts';
import { activityText } from '../app/operation-text.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { ProductMark } from '../components/avatar.tsx';
import { personalApps } from '../components/product-choices.tsx';
import { EmptyState } from '../components/states.tsx';
import { PathError } from './path-error.tsx';
import styles from './person-why.module.css';
import { ReprocessPerson } from './reprocess-person.tsx';

/** Why somebody has each product: every path, since when, by whom, with which operation. */
export function PersonWhy({
  userId,
  licenses,
}: {
  readonly userId: string;
  readonly licenses: readonly PersonLicense[];
}): ReactNode {
  const names = useProductNames();
  if (licenses.length === 0) {
    return (
      <EmptyState icon={<KeyRound size={28} />} title={t('person.noLicenses')}>
        {t('person.noLicensesText')}
      </EmptyState>
    );
  }
  return (
    <>
      {hasGroupPath(licenses) && (
        <div>
          <ReprocessPerson userId={userId} />
        </div>
      )}
      <ul className={styles.products}>
        {licenses.map((license) => (
          <ProductWhy key={license.skuId} license={license} names={names} />
        ))}
      </ul>
    </>
  );
}

/** Whether a group gives something: only then is there anything to look at again. */
function hasGroupPath(licenses: readonly PersonLicense[]): boolean {
  return licenses.some(({ paths }) => paths.some(({ group }) => group !== null));
}

function ProductWhy({
  license,
  names,
}: {
  readonly license: PersonLicense;
  readonly names: ProductNames;
}): ReactNode {
  const { skuId, paths, enabledPlans } = license;
  const name = names.product(skuId);
  const product = names.find(skuId);
  const apps = product === null ? null : personalApps(product);
  const isHeld = paths.some(({ state }) => state !== 'Error');
  return (
    <li className={styles.product}>
      <header className={styles.head}>
        <ProductMark skuId={skuId} name={name} />
        <div className={styles.title}>
          <h3>
            <Link to="/licenses/$skuId" params={{ skuId }}>
              {name}
            </Link>
          </h3>
          <p className="muted small number">
            {!isHeld && t('person.path.notHeld')}
            {isHeld &&
              apps !== null &&
              t('person.appsInUse', {
                on: enabledPlans.filter((id) => apps.has(id)).length,
                total: apps.size,
              })}
            {paths.length > 1 && ` · ${t('person.pathsCount', { count: paths.length })}`}
          </p>
        </div>
      </header>
      <ol className={styles.paths}>
        {paths.map((path) => (
          <Path key={path.group?.id ?? 'direct'} path={path} license={license} names={names} />
        ))}
      </ol>
    </li>
  );
}

function ThroughGroup({
  group,
  via,
}: {
  readonly group: NonNullable<LicensePath['group']>;
  readonly via: LicensePath['via'];
}): ReactNode {
  return (
    <>
      {t('person.throughGroup')} <GroupLink group={group} />
      {via.length > 0 && <> {t('person.viaGroups')} </>}
      {via.map((inner, at) => (
        <Fragment key={inner.id}>
          {at > 0 && ' › '}
          <GroupLink group={inner} />
        </Fragment>
      ))}
    </>
  );
}

function GroupLink({ group }: { readonly group: LicensePath['via'][number] }): ReactNode {
  return (
    <Link to="/groups/$groupId" params={{ groupId: group.id }}>
      {group.displayName}
    </Link>
  );
}

function Path({
  path,
  license,
  names,
}: {
  readonly path: LicensePath;
  readonly license: PersonLicense;
  readonly names: ProductNames;
}): ReactNode {
  const { group, since, until, updatedAt, disabledPlans } = path;
  return (
    <li className={styles.path}>
      {group === null ? (
        <User size={16} strokeWidth={1.75} aria-hidden="true" />
      ) : (
        <Users size={16} strokeWidth={1.75} aria-hidden="true" />
      )}
      <div>
        <p>
          {group === null ? t('person.directly') : <ThroughGroup group={group} via={path.via} />}
          {disabledPlans.length > 0 && (
            <span className="muted"> · {t('person.appsOff', { count: disabledPlans.length })}</span>
          )}
        </p>
        <p className="muted small">
          {since === null ? (
            t('person.since', { date: formatDate(updatedAt) })
          ) : (
            <>
              {t('person.sinceBy', { date: formatDate(since.at), actor: since.actor })}{' '}
              <Link to="/activity/$operationNo" params={{ operationNo: String(since.operationNo) }}>
                {t('person.operationLink', {
                  activity: activityText(since.activity),
                  no: String(since.operationNo),
                })}
              </Link>
            </>
          )}
        </p>
        {until !== null && <p>{t('person.until', { date: formatDate(until) })}</p>}
        {since !== null && since.reason !== null && since.reason !== '' && (
          <p className={styles.reason}>{since.reason}</p>
        )}
        <PathError path={path} license={license} names={names} />
      </div>
    </li>
  );
}
