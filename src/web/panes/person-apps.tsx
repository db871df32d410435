import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowUpRight, User, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PersonLicense } from '../../api/person.ts';
import type { DirectoryUser } from '../../client/directory.ts';
import { failureText } from '../app/failure-text.ts';
import { userQuery } from '../app/person-queries.ts';
import { useProductNames } from '../app/product-names.ts';
import { personLicensesQuery, productsQuery } from '../app/queries.ts';
import { t } from '../app/texts.ts';
import { AppsSwitches } from '../components/apps-switches.tsx';
import { Avatar } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { LockNote } from '../components/note.tsx';
import { Pane } from '../components/pane.tsx';
import { PersonLink } from '../components/person-link.tsx';
import { QueryView } from '../components/query-view.tsx';
import { EmptyState } from '../components/states.tsx';
import { AppsChange } from './apps-change.tsx';
import chips from './apps-change.module.css';
import styles from './assign-pane.module.css';
import { useAppsForm } from './use-apps-form.ts';
import { useChangeRefusal } from './use-change-refusal.ts';

type PersonAppsProps = {
  readonly skuId: string;
  readonly userId: string;
  readonly onClose: () => void;
};

/** One person's apps and services of one product: switch them, see what is gained and lost, save. */
export function PersonAppsPane({ skuId, userId, onClose }: PersonAppsProps): ReactNode {
  const licenses = useQuery(personLicensesQuery(userId));
  const products = useQuery(productsQuery);
  const user = useQuery(userQuery(userId)).data;
  const names = useProductNames();
  const license = licenses.data?.value.find((one) => one.skuId === skuId);
  if (license !== undefined && products.data !== undefined && user !== undefined) {
    return <AppsPane {...{ skuId, userId, onClose, license, user }} />;
  }
  return (
    <Pane title={user?.displayName ?? ''} subtitle={names.product(skuId)} onClose={onClose}>
      <QueryView query={licenses}>
        {() => (
          <QueryView query={products}>
            {() =>
              license === undefined && (
                <EmptyState title={t('product.notHeld')}>{t('product.notHeldText')}</EmptyState>
              )
            }
          </QueryView>
        )}
      </QueryView>
    </Pane>
  );
}

type AppsPaneProps = PersonAppsProps & {
  readonly license: PersonLicense;
  readonly user: DirectoryUser;
};

function AppsPane({ skuId, userId, onClose, license, user }: AppsPaneProps): ReactNode {
  const name = user.displayName;
  const form = useAppsForm({ skuId, userId, license, name, onSaved: onClose });
  const names = useProductNames();
  const refusal = useChangeRefusal(user, 'assignUserLicense');
  const product = names.find(skuId);
  const isInherited = !license.paths.some(({ group }) => group === null);
  return (
    <Pane
      title={name}
      subtitle={names.product(skuId)}
      mark={<Avatar id={userId} name={name} size={40} />}
      isDirty={form.command !== null}
      onClose={onClose}
      footer={
        <>
          <Button
            look="primary"
            isBusy={form.isSaving}
            reason={refusal ?? form.reason}
            onPress={form.save}
          >
            {t('product.save')}
          </Button>
          <span className={styles.undo}>
            <PersonLink id={userId}>{t('product.openUser')}</PersonLink>
            <ArrowUpRight size={14} aria-hidden="true" />
          </span>
        </>
      }
    >
      <LockNote>{refusal}</LockNote>
      <Paths license={license} isInherited={isInherited} />
      <AppsChange preview={form.preview} names={names} />
      {form.error !== null && (
        <p role="alert" className={styles.error}>
          {failureText(form.error, names)}
        </p>
      )}
      {product !== null && (
        <section aria-label={t('assign.apps')}>
          <AppsSwitches
            product={product}
            off={form.off}
            onChange={form.setOff}
            isReadOnly={isInherited || refusal !== null}
          />
        </section>
      )}
    </Pane>
  );
}

/** By what the person has the product; who has it from a group cannot change it here. */
function Paths({
  license,
  isInherited,
}: {
  readonly license: PersonLicense;
  readonly isInherited: boolean;
}): ReactNode {
  return (
    <div className={chips.paths}>
      {license.paths.map(({ group }) => (
        <span key={group?.id ?? 'direct'} className={chips.path}>
          {group === null ? (
            <>
              <User size={14} aria-hidden="true" />
              {t('product.assignedDirectly')}
            </>
          ) : (
            <>
              <Users size={14} aria-hidden="true" />
              {t('product.assignedThrough')}
              <Link to="/groups/$groupId" params={{ groupId: group.id }}>
                {group.displayName}
              </Link>
            </>
          )}
        </span>
      ))}
      {isInherited && <span className="muted">{t('product.inheritedReadOnly')}</span>}
    </div>
  );
}
