import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, Zap } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { AutoClaimBody, AutoClaimPolicyBody } from '../../api/supply.ts';
import { turnAutoClaim } from '../../client/supply.ts';
import { formatDateTime, formatNumber } from '../app/format.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { useMay } from '../app/session.ts';
import { autoClaimQuery, claimReportQuery } from '../app/supply-queries.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { Switch } from '../components/fields.tsx';
import { Card, Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { Select } from '../components/select.tsx';
import { EmptyState } from '../components/states.tsx';
import { Table } from '../components/table.tsx';
import { TextButton } from '../components/text-button.tsx';
import styles from '../components/supply.module.css';
import { AutoClaimPane } from '../panes/auto-claim-pane.tsx';

/** Days that the report looks back. */
const reportDays = [1, 7, 30, 90] as const;

/** Billing > Auto-claim: licenses for whoever opens an app (rules.md 9.2). */
export function AutoClaimPage(): ReactNode {
  const query = useQuery(autoClaimQuery);
  const navigate = useNavigate({ from: '/auto-claim' });
  const reason = useMay('manageAutoClaim') ? null : t('autoClaim.onlyGlobal');
  return (
    <Page
      title={t('autoClaim.title')}
      lede={t('autoClaim.lede')}
      commands={
        <Button
          look="primary"
          icon={<Plus size={16} aria-hidden="true" />}
          reason={reason}
          onPress={() => void navigate({ search: { policy: 'new' } })}
        >
          {t('autoClaim.add')}
        </Button>
      }
    >
      <QueryView query={query} rows={4}>
        {(body) => (
          <>
            <Card>
              <MainSwitch body={body} />
            </Card>
            <Policies body={body} />
            <Report />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function MainSwitch({ body: { isOn } }: { readonly body: AutoClaimBody }): ReactNode {
  const may = useMay('manageAutoClaim');
  const turn = useToldAction({
    act: turnAutoClaim,
    told: (_none, on) => t(on ? 'autoClaim.turnedOn' : 'autoClaim.turnedOff'),
  });
  return (
    <div>
      <Switch isSelected={isOn} isDisabled={!may} onChange={(on) => turn.mutate(on)}>
        {t('autoClaim.on')}
      </Switch>
      <p className="muted small">{may ? t('autoClaim.onHint') : t('autoClaim.onlyGlobal')}</p>
    </div>
  );
}

function Policies({ body: { policies } }: { readonly body: AutoClaimBody }): ReactNode {
  const names = useProductNames();
  const { policy: open } = useSearch({ from: '/auto-claim' });
  const navigate = useNavigate({ from: '/auto-claim' });
  const show = (id: string): void => void navigate({ search: { policy: id } });
  const shown = policies.find(({ id }) => id === open) ?? null;
  return (
    <Card isFlush label={t('autoClaim.policies')}>
      {policies.length === 0 ? (
        <EmptyState icon={<Zap size={28} />} title={t('autoClaim.none')}>
          {t('autoClaim.noneText')}
        </EmptyState>
      ) : (
        <PolicyTable policies={policies} names={names} show={show} />
      )}
      {(open === 'new' || shown !== null) && (
        <AutoClaimPane key={open} policy={shown} onClose={() => void navigate({ search: {} })} />
      )}
    </Card>
  );
}

function PolicyTable({
  policies,
  names,
  show,
}: {
  readonly policies: readonly AutoClaimPolicyBody[];
  readonly names: ProductNames;
  readonly show: (id: string) => void;
}): ReactNode {
  return (
    <Table
      label={t('autoClaim.policies')}
      rows={policies}
      rowKey={({ id }) => id}
      onOpen={({ id }) => show(id)}
      columns={[
        {
          id: 'name',
          label: t('autoClaim.policy'),
          cell: ({ id, displayName }) => (
            <TextButton onPress={() => show(id)}>{displayName}</TextButton>
          ),
        },
        {
          id: 'app',
          label: t('autoClaim.app'),
          cell: ({ servicePlanId }) => names.plan(servicePlanId),
        },
        {
          id: 'products',
          label: t('autoClaim.products'),
          isOptional: true,
          cell: ({ products }) => (
            <span className="small">
              {products.map(({ skuId }) => names.product(skuId)).join(' → ')}
            </span>
          ),
        },
        {
          id: 'state',
          label: t('autoClaim.state'),
          cell: ({ isOn }) => (
            <Badge tone={isOn ? 'ok' : 'quiet'}>
              {t(isOn ? 'autoClaim.stateOn' : 'autoClaim.stateOff')}
            </Badge>
          ),
        },
      ]}
    />
  );
}

function Report(): ReactNode {
  const [days, setDays] = useState<number>(30);
  const query = useQuery(claimReportQuery(days));
  return (
    <Card label={t('autoClaim.report')}>
      <div className={styles.stack}>
        <div className={styles.spread}>
          <h2>{t('autoClaim.report')}</h2>
          <div className={styles.narrow}>
            <Select
              label={t('autoClaim.days')}
              isLabelHidden
              value={String(days)}
              choices={reportDays.map((count) => ({
                id: String(count),
                label: t('autoClaim.lastDays', { count }),
              }))}
              onChange={(id) => setDays(Number(id))}
            />
          </div>
        </div>
        <QueryView query={query} rows={3}>
          {({ total, products, latest }) => (
            <>
              <p>{t('autoClaim.claimed', { count: total })}</p>
              <ul>
                {products.map(({ skuId, displayName, claims }) => (
                  <li key={skuId} className="small">
                    {displayName}: <b className="number">{formatNumber(claims)}</b>
                  </li>
                ))}
              </ul>
              <ul className={styles.items}>
                {latest.map(({ at, user, product }) => (
                  <li key={`${at} ${user?.id ?? ''} ${product.skuId}`} className="small">
                    {user?.displayName ?? t('requests.gone')}, {product.displayName}{' '}
                    <span className="muted">{formatDateTime(at)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </QueryView>
      </div>
    </Card>
  );
}
