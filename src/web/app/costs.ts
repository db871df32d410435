import { useQuery } from '@tanstack/react-query';
import { formatPrice } from './format.ts';
import { pricesQuery } from './queries.ts';
import { useMay } from './session.ts';

/** What so many licenses of a product cost a month, in words; null: no price is known, or it is not for the eyes of who asks. */
export function useMonthlyCosts(): (skuId: string, licenses: number) => string | null {
  const mayRead = useMay('readSubscriptions');
  const { data } = useQuery({ ...pricesQuery, enabled: mayRead });
  return (skuId, licenses) => {
    const price = data?.prices[skuId];
    const currency = data?.currency ?? null;
    return price === undefined || currency === null
      ? null
      : formatPrice(price * licenses, currency);
  };
}
