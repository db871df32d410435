import { CircleCheck } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import type { PeopleList } from '../../api/people.ts';
import { t } from '../app/texts.ts';
import { usePeopleAddress } from '../app/use-people-address.ts';
import { Card } from '../components/page.tsx';
import { PeopleGrid } from '../components/people-grid.tsx';
import { EmptyState } from '../components/states.tsx';
import { problemColumns } from './holder-columns.tsx';

/** The people who hold a product and have a problem with their licenses. */
export function ErrorsTab({ row }: { readonly row: LicensesRow }): ReactNode {
  const address = usePeopleAddress();
  const list = useMemo<PeopleList>(() => ({ sku: row.skuId, view: 'withErrors' }), [row.skuId]);
  const columns = useMemo(() => problemColumns(row.skuId), [row.skuId]);
  return (
    <Card isFlush isFilling label={t('product.errors')}>
      <PeopleGrid
        label={t('product.errors')}
        list={list}
        columns={columns}
        sort={address.sort}
        isDescending={address.isDescending}
        onSort={address.onSort}
        onOpen={({ id }) => address.openPerson(id)}
        empty={
          <EmptyState icon={<CircleCheck size={28} />} title={t('product.noErrors')}>
            {t('product.noErrorsText')}
          </EmptyState>
        }
      />
    </Card>
  );
}
