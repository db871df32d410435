import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import { t } from '../app/texts.ts';
import { Card } from '../components/page.tsx';
import { EmptyState } from '../components/states.tsx';

/** What groups give of a product. Which groups those are arrives with licenses for groups; until then it says so. */
export function GroupsTab({ row }: { readonly row: LicensesRow }): ReactNode {
  const byGroups = row.assigned - row.assignedDirectly;
  return (
    <Card>
      <EmptyState
        icon={<Users size={28} />}
        title={
          byGroups === 0 ? t('product.noGroups') : t('product.someGroups', { count: byGroups })
        }
        action={
          byGroups > 0 && (
            <Link to="/licenses/$skuId" params={{ skuId: row.skuId }} search={{ by: 'group' }}>
              {t('product.showThem')}
            </Link>
          )
        }
      >
        {t('product.groupsLater')}
      </EmptyState>
    </Card>
  );
}
