import { parseId, type SkuId, type UserId } from '../../core/ids.ts';
import { Refused, type Problem } from '../../core/problems.ts';
import type { User } from '../../core/directory/user.ts';
import type { GroupError } from '../../store/group-licensing.ts';
import type { Reader } from '../../store/store.ts';
import { requireGroup } from '../directory/find-in-directory.ts';
import { failureKey, groupFailures } from './group-failures.ts';
import { type PlaceInLine, placesFor } from './places-in-line.ts';

/** Rows of a page at most, as the admin center has it (checklist 126). */
export const groupErrorsPageMax = 999;

/** A member for whom a product is not as the group gives it. */
export type GroupErrorLine = GroupError & {
  readonly user: User;
  /** Null: what stood in the way has gone, and the member has not been looked at again. */
  readonly problem: Problem | null;
  readonly waiting: PlaceInLine | null;
};

/** Which errors of which group; `after`: the `next` of the page before. */
export type ListGroupErrorsInput = {
  readonly groupId: string;
  readonly skuId: SkuId | null;
  readonly top: number;
  readonly after: string | null;
};

/** Errors of a group's members by product, then person, with what stands in the way. */
export async function listGroupErrors(
  reader: Reader,
  input: ListGroupErrorsInput,
): Promise<{ readonly rows: readonly GroupErrorLine[]; readonly next: string | null }> {
  const { id: groupId } = await requireGroup(reader, input.groupId);
  const after = input.after === null ? null : placeOf(input.after);
  const { skuId, top } = input;
  const found = await reader.groupErrors(groupId, { skuId, after, top: top + 1 });
  const errors = found.slice(0, top);
  const userIds = [...new Set(errors.map(({ userId }) => userId))];
  const users = new Map((await reader.usersByIds(userIds)).map((user) => [user.id, user]));
  const failures = await groupFailures(reader, userIds);
  const places = await placesFor(
    reader,
    errors.filter(({ error }) => error === 'CountViolation'),
  );
  const rows = errors.flatMap((one): readonly GroupErrorLine[] => {
    const user = users.get(one.userId);
    if (user === undefined) return [];
    const problem = failures.get(failureKey(one.userId, groupId, one.skuId)) ?? null;
    return [{ ...one, user, problem, waiting: places.of(one) }];
  });
  const last = errors.at(-1);
  const isMore = found.length > top && last !== undefined;
  return { rows, next: isMore ? `${last.skuId}.${last.userId}` : null };
}

function placeOf(text: string): { readonly skuId: SkuId; readonly userId: UserId } {
  const [sku = '', user = ''] = text.split('.');
  const skuId = parseId<SkuId>(sku);
  const userId = parseId<UserId>(user);
  if (skuId === null || userId === null) {
    throw new Refused({ code: 'BadRequest', message: 'The $skiptoken is not one of this list.' });
  }
  return { skuId, userId };
}
