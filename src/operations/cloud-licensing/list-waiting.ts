import { instantOf, parseId, type Instant, type SkuId, type UserId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { WaitingPlace } from '../../store/group-licensing.ts';
import type { Reader } from '../../store/store.ts';

/** Somebody in a line. */
export type WaitingRow = { readonly userId: UserId; readonly since: Instant };

/** The line for a product, first in line first; `after`: the `next` of the page before. */
export async function listWaiting(
  reader: Reader,
  {
    skuId,
    top,
    after,
  }: { readonly skuId: SkuId; readonly top: number; readonly after: string | null },
): Promise<{ readonly rows: readonly WaitingRow[]; readonly next: string | null }> {
  const place = after === null ? null : placeOf(after);
  const found = await reader.waitingAfter(skuId, { after: place, top: top + 1 });
  const shown = found.slice(0, top);
  const last = shown.at(-1);
  const isMore = found.length > top && last !== undefined;
  return {
    rows: shown.flatMap(({ userId, since }) => {
      const id = parseId<UserId>(userId);
      return id === null ? [] : [{ userId: id, since: instantOf(since) }];
    }),
    next: isMore ? `${String(last.since)}.${last.userId}.${last.name}` : null,
  };
}

function placeOf(text: string): WaitingPlace {
  const [, since, user = '', name = ''] = /^(\d{1,15})\.([^.]*)\.(.*)$/s.exec(text) ?? [];
  const userId = parseId<UserId>(user);
  if (since === undefined || userId === null) {
    throw new Refused({ code: 'BadRequest', message: 'The $skiptoken is not one of this list.' });
  }
  return { since: Number(since), userId, name };
}
