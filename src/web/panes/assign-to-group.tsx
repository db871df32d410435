import type { ReactNode } from 'react';
import { t } from '../app/texts.ts';
import { ProductMark } from '../components/avatar.tsx';
import { GroupInput } from '../components/group-input.tsx';
import { Pane } from '../components/pane.tsx';

/** "Assign to a group": which one. Its licenses are changed in the pane that follows. */
export function AssignToGroup({
  product,
  onPick,
  onClose,
}: {
  readonly product: { readonly skuId: string; readonly displayName: string };
  readonly onPick: (groupId: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { skuId, displayName } = product;
  return (
    <Pane
      title={t('groupLicenses.assignToGroup')}
      subtitle={displayName}
      mark={<ProductMark skuId={skuId} name={displayName} />}
      onClose={onClose}
    >
      <GroupInput label={t('groupLicenses.findGroup')} onPick={({ id }) => onPick(id)} />
    </Pane>
  );
}
