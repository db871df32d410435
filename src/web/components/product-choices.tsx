import { Link } from '@tanstack/react-router';
import { ChevronDown, Lock } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { LicensesRow, ProductBody } from '../../api/licenses.ts';
import type { ProblemGroup } from '../../api/plans.ts';
import { type LicenseDraft, withApps, withProduct } from '../app/license-draft.ts';
import { t } from '../app/texts.ts';
import { AppsSwitches } from './apps-switches.tsx';
import { ProductMark } from './avatar.tsx';
import { Checkbox } from './checkbox.tsx';
import { LicenseProblems, problemsByProduct } from './license-problems.tsx';
import styles from './product-choices.module.css';

/** A group that gives somebody a product. */
export type GivingGroup = { readonly id: string; readonly displayName: string };

/** What a list of products to choose from needs to know. */
export type ProductChoicesProps = {
  readonly products: readonly ProductBody[];
  readonly licenses: readonly LicensesRow[];
  /** What is held directly now; empty for somebody new. */
  readonly held: LicenseDraft;
  readonly draft: LicenseDraft;
  readonly onChange: (draft: LicenseDraft) => void;
  /** Products that come through groups, whatever is chosen here. */
  readonly inherited?: ReadonlyMap<string, readonly GivingGroup[]>;
  /** What stands in the way of single products: it is told right below them. */
  readonly problems?: readonly ProblemGroup[];
  /** Apps of a product start off when it is chosen: for guests. */
  readonly startOff?: boolean;
  readonly isReadOnly?: boolean;
};

/** Check boxes of the owned products with what is left of each, and their apps below. */
export function ProductChoices(props: ProductChoicesProps): ReactNode {
  const rows = new Map(props.licenses.map((row) => [row.skuId, row]));
  const byProduct = problemsByProduct(props.problems ?? [], props.held, props.draft);
  return (
    <ul className={styles.list}>
      {props.products.map((product) => (
        <ProductChoice
          key={product.skuId}
          {...props}
          product={product}
          row={rows.get(product.skuId) ?? null}
          problems={byProduct.get(product.skuId) ?? []}
        />
      ))}
    </ul>
  );
}

type ProductChoiceProps = Omit<ProductChoicesProps, 'problems'> & {
  readonly product: ProductBody;
  readonly row: LicensesRow | null;
  readonly problems: readonly ProblemGroup[];
};

function ProductChoice(props: ProductChoiceProps): ReactNode {
  const { product, row, draft, held, onChange, inherited, problems, isReadOnly = false } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { skuId, displayName } = product;
  const groups = inherited?.get(skuId) ?? [];
  const isOn = draft.has(skuId);
  const isSelfService = row?.accountType === 'SelfService' && !held.has(skuId);
  const choose = (next: boolean): void => {
    const given = withProduct(draft, held, { skuId, isOn: next });
    const startsOff = next && props.startOff === true && !held.has(skuId);
    onChange(startsOff ? withApps(given, skuId, personalApps(product)) : given);
  };
  return (
    <li className={problems.length > 0 ? styles.marked : styles.product}>
      <div className={styles.row}>
        <Checkbox
          isSelected={held.has(skuId) ? isOn : isOn || groups.length > 0}
          isDisabled={isReadOnly || isSelfService || (groups.length > 0 && !held.has(skuId))}
          onChange={choose}
        >
          <ProductMark skuId={skuId} name={displayName} />
          <span className={styles.name}>
            <span>{displayName}</span>
            <Availability row={row} isSelfService={isSelfService} />
          </span>
        </Checkbox>
        {isOn && (
          <AppsButton
            product={product}
            off={draft.get(skuId) ?? new Set()}
            isOpen={isOpen}
            onPress={() => setIsOpen(!isOpen)}
          />
        )}
      </div>
      {groups.length > 0 && <Inherited groups={groups} isAlsoDirect={isOn} />}
      {problems.length > 0 && (
        <div className={styles.problems}>
          <LicenseProblems problems={problems} held={held} draft={draft} onChange={onChange} />
        </div>
      )}
      {isOn && isOpen && (
        <div className={styles.apps}>
          <AppsSwitches
            product={product}
            off={draft.get(skuId) ?? new Set()}
            onChange={(off) => onChange(withApps(draft, skuId, off))}
            isReadOnly={isReadOnly}
          />
        </div>
      )}
    </li>
  );
}

/** The apps of a product that a person can have on or off. */
export function personalApps(product: ProductBody): ReadonlySet<string> {
  return new Set(
    product.plans
      .filter(({ appliesTo }) => appliesTo === 'User')
      .map(({ servicePlanId }) => servicePlanId),
  );
}

function Availability({
  row,
  isSelfService,
}: {
  readonly row: LicensesRow | null;
  readonly isSelfService: boolean;
}): ReactNode {
  if (isSelfService) return <span className="muted tiny">{t('person.selfService')}</span>;
  if (row === null) return null;
  if (row.isUnlimited) return <span className="muted tiny">{t('licenses.unlimited')}</span>;
  const { available, total } = row;
  return (
    <span className={`number tiny ${available === 0 ? styles.none : 'muted'}`}>
      {t('person.availableOf', { available, total })}
    </span>
  );
}

function AppsButton({
  product,
  off,
  isOpen,
  onPress,
}: {
  readonly product: ProductBody;
  readonly off: ReadonlySet<string>;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const apps = personalApps(product);
  const on = [...apps].filter((id) => !off.has(id)).length;
  return (
    <AriaButton
      className={styles.toggle ?? ''}
      aria-expanded={isOpen}
      aria-label={t('person.appsOf', { product: product.displayName, on, total: apps.size })}
      onPress={onPress}
    >
      <span className="number">{t('person.appsOn', { on, total: apps.size })}</span>
      <ChevronDown size={16} aria-hidden="true" className={isOpen ? styles.up : ''} />
    </AriaButton>
  );
}

function Inherited({
  groups,
  isAlsoDirect,
}: {
  readonly groups: readonly GivingGroup[];
  readonly isAlsoDirect: boolean;
}): ReactNode {
  return (
    <p className={styles.inherited}>
      <Lock size={13} aria-hidden="true" />
      <span>
        {t(isAlsoDirect ? 'person.alsoInherited' : 'person.inherited')}{' '}
        {groups.map(({ id, displayName }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Link to="/groups/$groupId" params={{ groupId: id }}>
              {displayName}
            </Link>
          </span>
        ))}
      </span>
    </p>
  );
}
