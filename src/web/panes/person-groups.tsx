import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { groupKindText } from '../app/group-text.ts';
import { memberOfQuery } from '../app/person-queries.ts';
import { t } from '../app/texts.ts';
import { Badge } from '../components/badge.tsx';
import { QueryView } from '../components/query-view.tsx';
import { EmptyState } from '../components/states.tsx';
import styles from './person-lists.module.css';

/** The groups that somebody is in; deleted people are in none. */
export function PersonGroups({
  userId,
  isDeleted,
}: {
  readonly userId: string;
  readonly isDeleted: boolean;
}): ReactNode {
  if (!isDeleted) return <Groups userId={userId} />;
  return (
    <EmptyState icon={<Users size={28} />} title={t('person.noGroups')}>
      {t('person.deletedReason')}
    </EmptyState>
  );
}

function Groups({ userId }: { readonly userId: string }): ReactNode {
  const query = useQuery(memberOfQuery(userId));
  return (
    <QueryView query={query} rows={3}>
      {(groups) =>
        groups.length === 0 ? (
          <EmptyState icon={<Users size={28} />} title={t('person.noGroups')}>
            {t('person.noGroupsText')}
          </EmptyState>
        ) : (
          <ul className={styles.list}>
            {groups.map((group) => (
              <li key={group.id} className={styles.line}>
                <Users size={16} strokeWidth={1.75} aria-hidden="true" />
                <div className={styles.text}>
                  <p>
                    <Link to="/groups/$groupId" params={{ groupId: group.id }}>
                      {group.displayName}
                    </Link>
                  </p>
                  <p className="muted small">
                    {groupKindText(group)}
                    {group.description !== null && ` · ${group.description}`}
                  </p>
                </div>
                {group.groupTypes.includes('DynamicMembership') && (
                  <Badge>{t('groups.dynamic')}</Badge>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
