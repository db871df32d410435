import { expect, it } from 'vitest';
import { openContoso } from '../../../test/support/contoso.ts';
import { itemsOf, textOf } from '../../../test/support/graph-answers.ts';
import { skus } from '../../sample/skus.ts';

const unlicensed =
  '/v1.0/users?$filter=assignedLicenses/$count eq 0&$count=true&$top=999&$select=id,assignedLicenses';

it('#33 unlicensed users are found by a filter, one whose mailbox outlives its license among them', async () => {
  const contoso = await openContoso();
  const eventual = { headers: { ConsistencyLevel: 'eventual' } };
  const before = itemsOf(await contoso.commandLine('GET', unlicensed, eventual));
  const withMailbox = itemsOf(
    await contoso.commandLine(
      'GET',
      `/v1.0/users?$filter=assignedLicenses/any(x:x/skuId eq ${skus.exchangeKiosk})&$top=1&$select=id,assignedLicenses`,
    ),
  )[0];
  if (withMailbox === undefined) throw new Error('somebody has Exchange Kiosk');
  const id = textOf(withMailbox, 'id');
  expect(before.some((user) => textOf(user, 'id') === id)).toBe(false);

  const removed = await contoso.commandLine('POST', `/v1.0/users/${id}/assignLicense`, {
    json: { addLicenses: [], removeLicenses: [skus.exchangeKiosk] },
  });
  expect(removed.status).toBe(200);

  const after = itemsOf(await contoso.commandLine('GET', unlicensed, eventual));
  expect(after.map((user) => textOf(user, 'id')).toSorted()).toEqual(
    [...before.map((user) => textOf(user, 'id')), id].toSorted(),
  );
  for (const user of after) expect(user['assignedLicenses']).toEqual([]);
  await contoso.close();
});
