import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ViewBody } from '../../api/views.ts';
import { customViewsMax } from '../../core/directory/people-view.ts';
import { t } from '../app/texts.ts';
import buttons from './button.module.css';
import { MenuButton } from './menu-button.tsx';
import type { MenuPart } from './menu-part.ts';
import styles from './views-menu.module.css';

/** What can be done with views besides showing one. */
export type ViewAct = 'add' | 'edit' | 'delete';

/** How a view is called: standard ones in the language of the pages. */
export function viewName(view: ViewBody): string {
  return view.isStandard ? t(`users.view.${view.id}`) : view.name;
}

/** Which people Active users shows: standard views, custom ones, and making those. */
export function ViewsMenu({
  views,
  current,
  mayManage,
  onShow,
  onAct,
}: {
  readonly views: readonly ViewBody[];
  /** Undefined: a view that is not there (any more). */
  readonly current: ViewBody | undefined;
  readonly mayManage: boolean;
  readonly onShow: (id: string) => void;
  readonly onAct: (act: ViewAct) => void;
}): ReactNode {
  const standard = views.filter(({ isStandard }) => isStandard);
  const custom = views.filter(({ isStandard }) => !isStandard);
  const part = (label: string, listed: readonly ViewBody[]): MenuPart => ({
    label,
    isLabelShown: true,
    choice: 'single',
    entries: listed.map((view) => ({
      id: view.id,
      label: viewName(view),
      isSelected: view.id === current?.id,
      onPress: () => onShow(view.id),
    })),
  });
  const acts = actsOf({ current, customViews: custom.length, mayManage });
  return (
    <MenuButton
      label={t('users.filter')}
      className={`${buttons.button} ${styles.button}`}
      popoverClassName={styles.popover ?? ''}
      placement="bottom start"
      parts={[
        part(t('users.standardViews'), standard),
        ...(custom.length > 0 ? [part(t('users.customViews'), custom)] : []),
        {
          label: t('users.manageViews'),
          entries: acts.map(({ id, label, reason }) => ({
            id: `act-${id}`,
            label,
            reason,
            onPress: () => onAct(id),
          })),
        },
      ]}
    >
      <span className="muted">{t('users.filter')}</span>
      <span className="ellipsis">
        {current === undefined ? t('users.unknownView') : viewName(current)}
      </span>
      <ChevronDown size={16} aria-hidden="true" />
    </MenuButton>
  );
}

function actsOf({
  current,
  customViews,
  mayManage,
}: {
  readonly current: ViewBody | undefined;
  readonly customViews: number;
  readonly mayManage: boolean;
}): readonly { readonly id: ViewAct; readonly label: string; readonly reason: string | null }[] {
  const role = mayManage ? null : t('states.noRole');
  const standard = current?.isStandard === false ? null : t('users.standardFixed');
  const full = customViews >= customViewsMax ? t('users.viewsFull', { max: customViewsMax }) : null;
  return [
    { id: 'add', label: t('users.addView'), reason: role ?? full },
    { id: 'edit', label: t('users.editView'), reason: role ?? standard },
    { id: 'delete', label: t('users.deleteView'), reason: role ?? standard },
  ];
}
