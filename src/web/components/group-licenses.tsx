import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DirectoryGroup } from '../../client/directory.ts';
import { groupLicensesQuery } from '../app/group-queries.ts';
import { useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import styles from './group-parts.module.css';
import { Card } from './page.tsx';
import { QueryView } from './query-view.tsx';
import { EmptyState } from './states.tsx';

/** What a group gives its members: nothing can be changed before groups can give licenses, and it says so. */
export function GroupLicenses({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const query = useQuery(groupLicensesQuery(group.id));
  const names = useProductNames();
  return (
    <Card label={t('groups.tab.licenses')}>
      <QueryView query={query} rows={2}>
        {(skuIds) =>
          skuIds.length === 0 ? (
            <EmptyState
              icon={<KeyRound size={28} />}
              title={t('groups.noLicenses')}
              action={
                <Link
                  to="/groups/$groupId"
                  params={{ groupId: group.id }}
                  search={{ tab: 'members' }}
                >
                  {t('groups.toMembers')}
                </Link>
              }
            >
              {t('groups.noLicensesText')}
            </EmptyState>
          ) : (
            <>
              <p className="muted">{t('groups.licensesText')}</p>
              <ul>
                {skuIds.map((skuId) => (
                  <li key={skuId} className={styles.line}>
                    <Link to="/licenses/$skuId" params={{ skuId }}>
                      {names.product(skuId)}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </QueryView>
    </Card>
  );
}
