import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type {
  MyProductsBody,
  NamedProduct,
  OwnPurchaseBody,
  RequestBody,
} from '../../api/supply.ts';
import { buyForMe } from '../../client/supply.ts';
import { formatDate } from '../app/format.ts';
import { problemSentence } from '../app/problem-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { myProductsQuery } from '../app/supply-queries.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { Card, Page } from '../components/page.tsx';
import { Confirm } from '../components/pane.tsx';
import { QueryView } from '../components/query-view.tsx';
import { Select } from '../components/select.tsx';
import styles from '../components/supply.module.css';
import { AskPane } from '../panes/ask-pane.tsx';
import { OwnPurchasePane } from '../panes/own-purchase-pane.tsx';

type Offer = MyProductsBody['offers'][number];

/** What somebody holds, has bought, may buy and has asked for: for everybody, without any role (rules.md 3.7, 9.1). */
export function MyProductsPage(): ReactNode {
  const query = useQuery(myProductsQuery);
  return (
    <Page title={t('myProducts.title')} lede={t('myProducts.lede')}>
      <QueryView query={query}>
        {(body) => (
          <div className={styles.two}>
            <div className={styles.stack}>
              <Held body={body} />
              <Purchases purchases={body.purchases} />
              <Requests requests={body.requests} />
            </div>
            <Offers body={body} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Named({
  skuId,
  displayName,
  children,
}: {
  readonly skuId: string;
  readonly displayName: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <span className={styles.name}>
      <ProductMark skuId={skuId} name={displayName} />
      <span className={styles.names}>
        <b>{displayName}</b>
        {children}
      </span>
    </span>
  );
}

function Held({ body: { held } }: { readonly body: MyProductsBody }): ReactNode {
  return (
    <Card label={t('myProducts.held')}>
      <h2>{t('myProducts.held')}</h2>
      {held.length === 0 && <p className="muted">{t('myProducts.nothingHeld')}</p>}
      <ul className={styles.items}>
        {held.map((product) => (
          <li key={product.skuId}>
            <Named {...product} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Purchases({ purchases }: { readonly purchases: readonly OwnPurchaseBody[] }): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const shown = purchases.find(({ id }) => id === open);
  const live = purchases.filter(({ status }) => status !== 'Deleted');
  if (live.length === 0) return null;
  return (
    <Card label={t('myProducts.purchases')}>
      <h2>{t('myProducts.purchases')}</h2>
      <ul className={styles.items}>
        {live.map((purchase) => (
          <li key={purchase.id} className={styles.spread}>
            <Named skuId={purchase.skuId} displayName={purchase.displayName}>
              <span className="muted small">
                {t('myProducts.given', {
                  given: purchase.people.length,
                  total: purchase.totalLicenses,
                })}
              </span>
            </Named>
            <Button onPress={() => setOpen(purchase.id)}>{t('myProducts.manage')}</Button>
          </li>
        ))}
      </ul>
      {shown !== undefined && <OwnPurchasePane purchase={shown} onClose={() => setOpen(null)} />}
    </Card>
  );
}

function Requests({ requests }: { readonly requests: readonly RequestBody[] }): ReactNode {
  if (requests.length === 0) return null;
  return (
    <Card label={t('myProducts.requests')}>
      <h2>{t('myProducts.requests')}</h2>
      <ul className={styles.items}>
        {requests.map(({ id, product, createdDateTime, decision, people }) => (
          <li key={id} className={styles.spread}>
            <span>
              {product.displayName}{' '}
              <span className="muted small">
                {t('myProducts.askedOn', {
                  date: formatDate(createdDateTime),
                  count: people.length,
                })}
              </span>
            </span>
            <Badge tone={decision === null ? 'accent' : 'quiet'}>
              {t(decision === null ? 'requests.state.pending' : 'myProducts.decided')}
            </Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Offers({ body }: { readonly body: MyProductsBody }): ReactNode {
  const { offers, ownProcess } = body;
  const [asked, setAsked] = useState<NamedProduct | null>(null);
  const [buying, setBuying] = useState<{ offer: Offer; isTrial: boolean } | null>(null);
  return (
    <Card label={t('myProducts.offers')}>
      <h2>{t('myProducts.offers')}</h2>
      <p className="muted small">{t('myProducts.offersHint')}</p>
      {ownProcess !== null && (
        <p className={styles.note}>
          {ownProcess.message}{' '}
          {ownProcess.link !== null && <a href={ownProcess.link}>{ownProcess.link}</a>}
        </p>
      )}
      <ul className={styles.items}>
        {offers.map((offer) => (
          <li key={offer.skuId}>
            <OfferItem
              offer={offer}
              onBuy={(isTrial) => setBuying({ offer, isTrial })}
              onAsk={ownProcess === null ? () => setAsked(offer) : null}
            />
          </li>
        ))}
      </ul>
      {ownProcess === null && <Others body={body} onAsk={setAsked} />}
      {asked !== null && <AskPane product={asked} onClose={() => setAsked(null)} />}
      {buying !== null && <BuyQuestion {...buying} onClose={() => setBuying(null)} />}
    </Card>
  );
}

/** Every other product of the organization can be asked for. */
function Others({
  body: { held, offers },
  onAsk,
}: {
  readonly body: MyProductsBody;
  readonly onAsk: (product: NamedProduct) => void;
}): ReactNode {
  const known = new Set([...held, ...offers].map(({ skuId }) => skuId));
  const others = useProductNames().all.filter(
    ({ skuId, isForUsers }) => isForUsers && !known.has(skuId),
  );
  if (others.length === 0) return null;
  return (
    <Select
      label={t('myProducts.another')}
      value={null}
      placeholder={t('autoClaim.choose')}
      choices={others.map(({ skuId, displayName }) => ({ id: skuId, label: displayName }))}
      onChange={(id) => {
        const product = others.find(({ skuId }) => skuId === id);
        if (product !== undefined) onAsk(product);
      }}
    />
  );
}

function OfferItem({
  offer,
  onBuy,
  onAsk,
}: {
  readonly offer: Offer;
  readonly onBuy: (isTrial: boolean) => void;
  /** Null: the organization has another way to ask. */
  readonly onAsk: (() => void) | null;
}): ReactNode {
  const names = useProductNames();
  const { problem, trialProblem } = offer;
  const reason = problem === null ? null : problemSentence(problem, names);
  return (
    <div className={styles.stack}>
      <div className={styles.spread}>
        <Named skuId={offer.skuId} displayName={offer.displayName} />
        <span className={styles.row}>
          {problem === null && (
            <Button label={t('myProducts.buyProduct', named(offer))} onPress={() => onBuy(false)}>
              {t('myProducts.buy')}
            </Button>
          )}
          {trialProblem === null && (
            <Button label={t('myProducts.tryProduct', named(offer))} onPress={() => onBuy(true)}>
              {t('myProducts.try')}
            </Button>
          )}
          {problem !== null && onAsk !== null && (
            <Button label={t('myProducts.askProduct', named(offer))} onPress={onAsk}>
              {t('myProducts.ask')}
            </Button>
          )}
        </span>
      </div>
      {reason !== null && <p className="muted small">{reason}</p>}
    </div>
  );
}

function named({ displayName }: Offer): { readonly product: string } {
  return { product: displayName };
}

function BuyQuestion({
  offer,
  isTrial,
  onClose,
}: {
  readonly offer: Offer;
  readonly isTrial: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const product = offer.displayName;
  const buy = useToldAction({
    act: () => buyForMe({ skuId: offer.skuId, units: 1, isTrial }),
    told: () => t(isTrial ? 'myProducts.tried' : 'myProducts.bought', { product }),
    onDone: onClose,
  });
  return (
    <Confirm
      title={t(isTrial ? 'myProducts.tryQuestion' : 'myProducts.buyQuestion', { product })}
      confirm={t(isTrial ? 'myProducts.try' : 'myProducts.buy')}
      look="primary"
      isBusy={buy.isPending}
      onConfirm={() => buy.mutate(undefined)}
      onCancel={onClose}
    >
      {t(isTrial ? 'myProducts.tryText' : 'myProducts.buyText')}
    </Confirm>
  );
}
