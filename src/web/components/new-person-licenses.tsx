import { useQuery } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { textOf } from '../app/field-errors.ts';
import type { LicenseDraft } from '../app/license-draft.ts';
import { useProductNames } from '../app/product-names.ts';
import { licensesQuery } from '../app/queries.ts';
import { t } from '../app/texts.ts';
import type { NewPersonForm, WithLicenses } from '../pages/use-new-person.ts';
import { Status } from './badge.tsx';
import { FormError } from './form-error.tsx';
import { LicenseProblems, problemsByProduct } from './license-problems.tsx';
import { LocationSelect } from './location-select.tsx';
import styles from './new-person-licenses.module.css';
import { ProductChoices } from './product-choices.tsx';
import { RadioChoices } from './radio-choices.tsx';

const nothing: LicenseDraft = new Map();

/** Which products a new person gets, with what stands in the way right below them. */
export function NewPersonLicenses({ form }: { readonly form: NewPersonForm }): ReactNode {
  const names = useProductNames();
  const { data } = useQuery(licensesQuery);
  const { preview, isCurrent, error } = form.preview;
  const problems = preview?.problems ?? [];
  const choices: readonly { readonly id: WithLicenses; readonly label: string }[] = [
    { id: 'licenses', label: t('add.withLicense') },
    { id: 'none', label: t('add.withoutLicense') },
  ];
  return (
    <div className={styles.licenses}>
      <LocationSelect
        value={form.values.usageLocation}
        onChange={(usageLocation) => form.change({ usageLocation })}
      />
      <RadioChoices
        label={t('add.stepLicenses')}
        choices={choices}
        value={form.withLicenses}
        onChange={form.chooseLicenses}
      />
      {form.withLicenses === 'none' ? (
        <p className="muted small">{t('add.withoutLicenseText')}</p>
      ) : (
        <>
          <ProductChoices
            products={names.all.filter(({ isForUsers }) => isForUsers)}
            licenses={data?.value ?? []}
            held={nothing}
            draft={form.draft}
            onChange={form.changeDraft}
            problems={problems}
          />
          <div aria-live="polite" className={styles.outcome}>
            <FormError text={error === null ? null : textOf(error)} />
            <LicenseProblems
              problems={problemsByProduct(problems, nothing, form.draft).get(null) ?? []}
              held={nothing}
              draft={form.draft}
              onChange={form.changeDraft}
            />
            {form.draft.size > 0 && isCurrent && preview !== null && (
              <Outcome problems={problems.length} />
            )}
          </div>
        </>
      )}
    </div>
  );
}

function Outcome({ problems }: { readonly problems: number }): ReactNode {
  return problems === 0 ? (
    <Status tone="ok" icon={<CircleCheck size={15} aria-hidden="true" />}>
      {t('person.canBeSaved')}
    </Status>
  ) : (
    <Status tone="warn" icon={<TriangleAlert size={15} aria-hidden="true" />}>
      {t('person.problems', { count: problems })}
    </Status>
  );
}
