import { useQuery } from '@tanstack/react-query';
import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { LicensesRow, ProductBody } from '../../api/licenses.ts';
import type { PersonLicense } from '../../api/person.ts';
import { textOf } from '../app/field-errors.ts';
import { changesOf, type LicenseDraft, withApps } from '../app/license-draft.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { licensesQuery } from '../app/queries.ts';
import { t } from '../app/texts.ts';
import { AppsSwitches } from '../components/apps-switches.tsx';
import { Status } from '../components/badge.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { Select } from '../components/select.tsx';
import { FormError } from '../components/form-error.tsx';
import { LicenseProblems, problemsByProduct } from '../components/license-problems.tsx';
import { LocationSelect } from '../components/location-select.tsx';
import { LockNote } from '../components/note.tsx';
import { type GivingGroup, ProductChoices } from '../components/product-choices.tsx';
import { Skeleton } from '../components/states.tsx';
import { LicenseChanges } from './license-changes.tsx';
import styles from './person-licenses.module.css';
import type { LicensesForm } from './use-licenses-form.ts';

type PersonLicensesProps = {
  readonly form: LicensesForm;
  readonly licenses: readonly PersonLicense[];
};

/** Licenses and apps: location, products with what is left, their apps, and what saving would do. */
export function PersonLicenses({ form, licenses }: PersonLicensesProps): ReactNode {
  const isReadOnly = form.refusal !== null;
  const names = useProductNames();
  const { data: rows } = useQuery(licensesQuery);
  const products = useSortedProducts(names.all, form.held, licenses);
  const inherited = useMemo(() => groupsByProduct(licenses), [licenses]);
  if (names.all.length === 0) return <Skeleton />;
  const setDraft = (draft: LicenseDraft): void => form.change({ draft });
  return (
    <>
      <LockNote>{form.refusal}</LockNote>
      <FormError text={form.error} />
      <LocationSelect
        value={form.usageLocation}
        onChange={(usageLocation) => form.change({ usageLocation })}
        isDisabled={isReadOnly}
      />
      <Consequence form={form} names={names} />
      <Disclosure title={t('person.licenses', { count: countOf(form, inherited) })} isOpenAtFirst>
        <ProductChoices
          products={products}
          licenses={rows?.value ?? emptyRows}
          held={form.held}
          draft={form.draft}
          onChange={setDraft}
          inherited={inherited}
          problems={form.preview.preview?.problems ?? []}
          isReadOnly={isReadOnly}
        />
      </Disclosure>
      <AllApps form={form} products={products} onChange={setDraft} isReadOnly={isReadOnly} />
    </>
  );
}

const emptyRows: readonly LicensesRow[] = [];

function countOf(form: LicensesForm, inherited: ReadonlyMap<string, unknown>): number {
  return new Set([...form.draft.keys(), ...inherited.keys()]).size;
}

/** Products for people: those held when the tab opened first, then by name. */
function useSortedProducts(
  products: readonly ProductBody[],
  held: LicenseDraft,
  licenses: readonly PersonLicense[],
): readonly ProductBody[] {
  return useMemo(() => {
    const first = new Set([...held.keys(), ...licenses.map(({ skuId }) => skuId)]);
    const shown = products.filter(({ skuId, isForUsers }) => isForUsers || first.has(skuId));
    return [
      ...shown.filter(({ skuId }) => first.has(skuId)),
      ...shown.filter(({ skuId }) => !first.has(skuId)),
    ];
  }, [products, held, licenses]);
}

function groupsByProduct(
  licenses: readonly PersonLicense[],
): ReadonlyMap<string, readonly GivingGroup[]> {
  return new Map(
    licenses.flatMap(({ skuId, paths }) => {
      const groups = paths
        // What could not be given is no reason why it cannot be assigned directly.
        .map(({ group, state }) => (state === 'Error' ? null : group))
        .filter((group) => group !== null);
      return groups.length === 0 ? [] : [[skuId, groups]];
    }),
  );
}

function Consequence({
  form,
  names,
}: {
  readonly form: LicensesForm;
  readonly names: ProductNames;
}): ReactNode {
  const { preview } = form;
  const changes = changesOf(form.held, form.draft);
  const problems = preview.preview?.problems ?? [];
  if (changes.length === 0) return null;
  return (
    <section className={styles.consequence} aria-label={t('person.whatChanges')} aria-live="polite">
      <h3>
        {t('person.whatChanges')}
        {!preview.isCurrent && (
          <LoaderCircle size={14} aria-hidden="true" className={styles.busy} />
        )}
      </h3>
      <LicenseChanges changes={changes} names={names} />
      <FormError text={preview.error === null ? null : textOf(preview.error)} />
      <LicenseProblems
        problems={problemsByProduct(problems, form.held, form.draft).get(null) ?? []}
        held={form.held}
        draft={form.draft}
        onChange={(draft) => form.change({ draft })}
      />
      {problems.length > 0 && (
        <Status tone="warn" icon={<TriangleAlert size={15} aria-hidden="true" />}>
          {t('person.problems', { count: problems.length })}
        </Status>
      )}
      {preview.isCurrent && preview.preview !== null && problems.length === 0 && (
        <p className={styles.fine}>
          <CircleCheck size={15} aria-hidden="true" />
          {t('person.canBeSaved')}
        </p>
      )}
    </section>
  );
}

const everything = 'all';

/** Apps (n) with "Show apps for": every app of the chosen products in one place. */
function AllApps({
  form,
  products,
  onChange,
  isReadOnly,
}: {
  readonly form: LicensesForm;
  readonly products: readonly ProductBody[];
  readonly onChange: (draft: LicenseDraft) => void;
  readonly isReadOnly: boolean;
}): ReactNode {
  const [shown, setShown] = useState(everything);
  const chosen = products.filter(({ skuId }) => form.draft.has(skuId));
  if (chosen.length === 0) return null;
  const visible = chosen.filter(({ skuId }) => shown === skuId);
  const count = chosen.reduce((sum, { plans }) => sum + plans.length, 0);
  return (
    <Disclosure title={t('person.apps', { count })}>
      <div className={styles.apps}>
        <Select
          label={t('person.showAppsFor')}
          value={visible.length === 0 ? everything : shown}
          choices={[
            { id: everything, label: t('person.allLicenses') },
            ...chosen.map(({ skuId, displayName }) => ({ id: skuId, label: displayName })),
          ]}
          onChange={setShown}
        />
        {(visible.length === 0 ? chosen : visible).map((product) => (
          <section key={product.skuId} aria-label={product.displayName}>
            <h3>{product.displayName}</h3>
            <AppsSwitches
              product={product}
              off={form.draft.get(product.skuId) ?? new Set()}
              onChange={(off) => onChange(withApps(form.draft, product.skuId, off))}
              isReadOnly={isReadOnly}
            />
          </section>
        ))}
      </div>
    </Disclosure>
  );
}
