import type { ReactNode } from 'react';
import { displayNameOf, userNameOf, userPrincipalNameOf } from '../app/new-person.ts';
import { useProductNames } from '../app/product-names.ts';
import { useMe } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { AddedUser } from '../components/added-user.tsx';
import { Avatar } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import { Select } from '../components/select.tsx';
import { FormError } from '../components/form-error.tsx';
import { NewPersonLicenses } from '../components/new-person-licenses.tsx';
import { Card, Page } from '../components/page.tsx';
import { UnsavedGuard } from '../components/unsaved-guard.tsx';
import styles from './add-user.module.css';
import { type NewPersonForm, useNewPerson } from './use-new-person.ts';

/** Add a user: the admin center's steps on one page, finished in one operation. */
export function AddUserPage(): ReactNode {
  const form = useNewPerson();
  const crumbs = [{ label: t('shell.activeUsers'), link: { to: '/users' } }] as const;
  if (form.added !== null) {
    return (
      <Page title={t('add.title')} crumbs={crumbs}>
        <AddedUser person={form.added} onAgain={form.again} />
      </Page>
    );
  }
  return (
    <Page title={t('add.title')} crumbs={crumbs} lede={t('add.lede')}>
      <form
        className={styles.columns}
        onSubmit={(event) => {
          event.preventDefault();
          if (form.reason === null && !form.isSaving) void form.finish();
        }}
      >
        <div className={styles.steps}>
          <Basics form={form} />
          <Step title={t('add.stepLicenses')} text={t('add.stepLicensesText')}>
            <NewPersonLicenses form={form} />
          </Step>
          <Optional form={form} />
        </div>
        <Review form={form} />
      </form>
      <UnsavedGuard
        isDirty={form.isDirty}
        isStaying={({ pathname }) => pathname === '/users/add'}
      />
    </Page>
  );
}

function Step({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Card label={title}>
      <h2>{title}</h2>
      <p className={`muted ${styles.about}`}>{text}</p>
      {children}
    </Card>
  );
}

function Basics({ form }: { readonly form: NewPersonForm }): ReactNode {
  const { values, change, errors } = form;
  const { domains } = useMe().organization;
  const userNameError =
    errors.fields.get('userPrincipalName') ?? errors.fields.get('mailNickname') ?? null;
  return (
    <Step title={t('add.stepBasics')} text={t('add.stepBasicsText')}>
      <div className={styles.grid}>
        <TextField
          label={t('person.field.givenName')}
          value={values.givenName}
          onChange={(givenName) => change({ givenName })}
          error={errors.fields.get('givenName') ?? null}
          autoFocus
        />
        <TextField
          label={t('person.field.surname')}
          value={values.surname}
          onChange={(surname) => change({ surname })}
          error={errors.fields.get('surname') ?? null}
        />
        <TextField
          label={t('person.field.displayName')}
          value={displayNameOf(values)}
          onChange={(displayName) => change({ displayName })}
          error={errors.fields.get('displayName') ?? null}
          isRequired
        />
        <div className={styles.userName}>
          <TextField
            label={t('person.field.userPrincipalName')}
            value={userNameOf(values)}
            onChange={(userName) => change({ userName })}
            error={userNameError}
            isRequired
          />
          <span aria-hidden="true">@</span>
          <Select
            label={t('add.domain')}
            value={values.domain}
            choices={domains.map(({ name }) => ({ id: name, label: name }))}
            onChange={(domain) => change({ domain })}
          />
        </div>
      </div>
      <p className="muted small">{t('add.passwordText')}</p>
    </Step>
  );
}

const optional = ['jobTitle', 'department', 'officeLocation', 'mobilePhone'] as const;

function Optional({ form }: { readonly form: NewPersonForm }): ReactNode {
  return (
    <Step title={t('add.stepOptional')} text={t('add.stepOptionalText')}>
      <div className={styles.grid}>
        {optional.map((field) => (
          <TextField
            key={field}
            label={t(`person.field.${field}`)}
            value={form.values[field]}
            onChange={(value) => form.change({ [field]: value })}
            error={form.errors.fields.get(field) ?? null}
          />
        ))}
      </div>
    </Step>
  );
}

function Review({ form }: { readonly form: NewPersonForm }): ReactNode {
  const names = useProductNames();
  const name = displayNameOf(form.values);
  const products = form.withLicenses === 'none' ? [] : [...form.draft.keys()];
  return (
    <aside className={styles.review} aria-label={t('add.stepReview')}>
      <Card>
        <h2>{t('add.stepReview')}</h2>
        <div className={styles.person}>
          <Avatar id="00000000" name={name === '' ? '?' : name} size={40} />
          <div>
            <b>{name === '' ? t('add.nameless') : name}</b>
            <p className="muted small">{userPrincipalNameOf(form.values)}</p>
          </div>
        </div>
        <h3>{t('person.licenses', { count: products.length })}</h3>
        {products.length === 0 ? (
          <p className="muted small">{t('add.noLicense')}</p>
        ) : (
          <ul className={styles.products}>
            {products.map((skuId) => (
              <li key={skuId}>{names.product(skuId)}</li>
            ))}
          </ul>
        )}
        <FormError text={form.errors.general} />
        <div className={styles.finish}>
          <Button look="primary" type="submit" reason={form.reason} isBusy={form.isSaving}>
            {t('add.finish')}
          </Button>
          {form.reason !== null && <p className="muted small">{form.reason}</p>}
        </div>
      </Card>
    </aside>
  );
}
