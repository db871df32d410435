import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { ViewBody } from '../../api/views.ts';
import { customViewsMax } from '../../core/directory/people-view.ts';
import { t } from '../app/texts.ts';
import buttons from './button.module.css';
import menu from './menu.module.css';
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
  const acts = actsOf({ current, customViews: custom.length, mayManage });
  return (
    <MenuTrigger>
      <Button className={`${buttons.button} ${buttons.normal ?? ''} ${styles.button}`}>
        <span className="muted">{t('users.filter')}</span>
        <span className="ellipsis">
          {current === undefined ? t('users.unknownView') : viewName(current)}
        </span>
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <Popover className={`${menu.popover} ${styles.popover}`} placement="bottom start">
        <Menu className={menu.menu ?? ''} aria-label={t('users.filter')}>
          <ViewSection {...{ label: t('users.standardViews'), views: standard, current, onShow }} />
          {custom.length > 0 && (
            <ViewSection {...{ label: t('users.customViews'), views: custom, current, onShow }} />
          )}
          <MenuSection aria-label={t('users.manageViews')}>
            {acts.map(({ id, label, reason }) => (
              <MenuItem
                key={id}
                id={`act-${id}`}
                textValue={label}
                className={menu.item ?? ''}
                isDisabled={reason !== null}
                onAction={() => onAct(id)}
              >
                <span>
                  {label}
                  {reason !== null && <span className={`tiny ${styles.reason}`}>{reason}</span>}
                </span>
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ViewSection({
  label,
  views,
  current,
  onShow,
}: {
  readonly label: string;
  readonly views: readonly ViewBody[];
  readonly current: ViewBody | undefined;
  readonly onShow: (id: string) => void;
}): ReactNode {
  return (
    <MenuSection
      selectionMode="single"
      selectedKeys={current === undefined ? [] : [current.id]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        // Choosing the one that is shown takes nothing away.
        onShow(key === undefined ? (current?.id ?? 'all') : String(key));
      }}
    >
      <Header className={menu.header ?? ''}>{label}</Header>
      {views.map((view) => (
        <MenuItem key={view.id} id={view.id} textValue={viewName(view)} className={menu.item ?? ''}>
          {viewName(view)}
        </MenuItem>
      ))}
    </MenuSection>
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
