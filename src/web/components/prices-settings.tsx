import { useState, type ReactNode } from 'react';
import type { PricesBody } from '../../api/organization.ts';
import { putPrices } from '../../client/organization.ts';
import { failureText } from '../app/failure-text.ts';
import { formatPrice } from '../app/format.ts';
import { useProductNames } from '../app/product-names.ts';
import { homeQuery, pricesQuery } from '../app/queries.ts';
import { queryClient } from '../app/query-client.ts';
import { useMay } from '../app/session.ts';
import {
  isCurrency,
  newPricesOf,
  priceOf,
  type PricesDraft,
  pricesDraftOf,
} from '../app/settings-draft.ts';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import { TextField } from './fields.tsx';
import { FormError } from './form-error.tsx';
import { notify } from './notify.tsx';
import styles from './prices-settings.module.css';
import { Table } from './table.tsx';

/** What a license of each product costs; shown until somebody edits it. */
export function PricesSettings({ prices }: { readonly prices: PricesBody }): ReactNode {
  const mayChange = useMay('manageOrganization');
  const [isEditing, setIsEditing] = useState(false);
  return (
    <div className={styles.prices}>
      <div className={styles.head}>
        <h2>{t('settings.prices')}</h2>
        {!isEditing && (
          <Button
            reason={mayChange ? null : t('settings.onlyGlobal')}
            onPress={() => setIsEditing(true)}
          >
            {t('settings.editPrices')}
          </Button>
        )}
      </div>
      <p className="muted">{t('settings.pricesText')}</p>
      {isEditing ? (
        <EditPrices prices={prices} onDone={() => setIsEditing(false)} />
      ) : (
        <ShowPrices prices={prices} />
      )}
    </div>
  );
}

function ShowPrices({ prices: { currency, prices } }: { readonly prices: PricesBody }): ReactNode {
  const { all } = useProductNames();
  const priced = all.filter(({ skuId }) => prices[skuId] !== undefined);
  if (currency === null || priced.length === 0) return <p>{t('settings.noPrices')}</p>;
  return (
    <Table
      label={t('settings.prices')}
      rows={priced}
      rowKey={({ skuId }) => skuId}
      columns={[
        { id: 'product', label: t('settings.product'), cell: ({ displayName }) => displayName },
        {
          id: 'price',
          label: t('settings.price'),
          align: 'end',
          cell: ({ skuId }) => (
            <span className="number">{formatPrice(prices[skuId] ?? 0, currency)}</span>
          ),
        },
      ]}
    />
  );
}

type EditPricesProps = { readonly prices: PricesBody; readonly onDone: () => void };

function EditPrices({ prices, onDone }: EditPricesProps): ReactNode {
  const { all } = useProductNames();
  const { draft, setDraft, body, isSaving, failure, save } = usePricesForm(prices, onDone);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t('settings.currency')}
        hint={t('settings.currencyHint')}
        value={draft.currency}
        error={isCurrency(draft.currency) ? null : t('settings.currencyError')}
        onChange={(currency) => setDraft({ ...draft, currency: currency.toUpperCase() })}
      />
      <div className={styles.fields}>
        {all.map(({ skuId, displayName }) => {
          const typed = draft.prices[skuId] ?? '';
          return (
            <TextField
              key={skuId}
              label={displayName}
              value={typed}
              error={priceOf(typed) === undefined ? t('settings.priceError') : null}
              onChange={(price) =>
                setDraft({ ...draft, prices: { ...draft.prices, [skuId]: price } })
              }
            />
          );
        })}
      </div>
      <FormError text={failure} />
      <div className={styles.buttons}>
        <Button
          look="primary"
          type="submit"
          isBusy={isSaving}
          reason={body === null ? t('settings.priceError') : null}
        >
          {t('settings.savePrices')}
        </Button>
        <Button onPress={onDone}>{t('states.cancel')}</Button>
      </div>
    </form>
  );
}

type PricesForm = {
  readonly draft: PricesDraft;
  readonly setDraft: (draft: PricesDraft) => void;
  /** What is saved; null: a field cannot be meant so. */
  readonly body: ReturnType<typeof newPricesOf>;
  readonly isSaving: boolean;
  readonly failure: string | null;
  readonly save: () => Promise<void>;
};

function usePricesForm(prices: PricesBody, onDone: () => void): PricesForm {
  const names = useProductNames();
  const [draft, setDraft] = useState(pricesDraftOf(prices));
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const body = newPricesOf(draft);
  const save = async (): Promise<void> => {
    if (body === null) return;
    setIsSaving(true);
    setFailure(null);
    try {
      queryClient.setQueryData(pricesQuery.queryKey, await putPrices(body));
      await queryClient.invalidateQueries({ queryKey: homeQuery.queryKey });
      notify({ text: t('settings.pricesSaved') });
      onDone();
    } catch (error) {
      setFailure(failureText(error, names));
      setIsSaving(false);
    }
  };
  return { draft, setDraft, body, isSaving, failure, save };
}
