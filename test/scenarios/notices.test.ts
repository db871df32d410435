import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NoticesBody } from '../../src/api/supply.ts';
import { mailAttemptsMax, startMail } from '../../src/jobs/mail-job.ts';
import { e1, e3, powerBiProDept, supplyWorld, type SupplyWorld } from '../support/supply-world.ts';

let world: SupplyWorld;
beforeEach(async () => {
  world = await supplyWorld();
});
afterEach(async () => {
  await world.app.desk.close();
});

function outbox(): Promise<NoticesBody> {
  return world.ask(null, 'GET', '/api/notices?$top=200');
}

describe('what is told before a subscription ends', () => {
  it('goes to billing and Global Administrators, 30, 14, 7 days and a day before, once each', async () => {
    await world.person('bill', ['billingAdministrator'], { otherMails: ['bill@home.example'] });
    await world.person('lia', ['licenseAdministrator']);
    await world.buy(e1, 3, { recurringBilling: false, agreement: 'MOSA' });
    await world.buy(e3, 3);
    for (const days of [334, 5, 5, 5, 5, 5, 2, 3]) await world.live(days);
    const subjects = await world.told('bill@contoso.com');
    expect(subjects.toReversed()).toEqual(
      Array.from({ length: 4 }, () => 'Office 365 E1 ends on 2027-01-31'),
    );
    expect(await world.told('bill@home.example')).toHaveLength(4);
    expect(await world.told('admin@contoso.com')).toHaveLength(4);
    expect(await world.told('lia@contoso.com')).toEqual([]);
    await world.live(5);
    expect((await world.told('bill@contoso.com'))[0]).toBe('Office 365 E1 has expired');
    for (const days of [20, 5]) await world.live(days);
    expect((await world.told('bill@contoso.com'))[0]).toBe(
      'Office 365 E1: people lose access on 2027-03-02',
    );
    await world.live(5);
    expect((await world.told('bill@contoso.com'))[0]).toBe('Office 365 E1 is disabled');
    expect(await world.told('bill@contoso.com')).toHaveLength(8);
  });

  it('is quiet about what renews by itself, and about what a partner sold', async () => {
    await world.buy(e3, 3);
    await world.buy(e1, 3, { channel: 'Reseller', recurringBilling: false });
    await world.live(360);
    await world.live(60);
    expect((await outbox()).value).toEqual([]);
  });

  it('goes to those whom the billing account names, under an MCA', async () => {
    await world.person('olga');
    const value = [{ user: 'olga@contoso.com', role: 'owner' }];
    await world.ask(null, 'PUT', '/api/settings/billing-account', { value });
    await world.buy(e1, 3, { recurringBilling: false });
    await world.live(340);
    expect(await world.told('olga@contoso.com')).toHaveLength(1);
    expect(await world.told('admin@contoso.com')).toEqual([]);
  });

  it('of what a person bought goes to that person', async () => {
    await world.person('ada');
    const trial = { skuId: powerBiProDept, isTrial: true };
    await world.ask('ada', 'POST', '/api/me/purchases', trial);
    await world.live(20);
    expect(await world.told('ada@contoso.com')).toEqual(['Power BI Pro Dept ends on 2026-02-28']);
  });
});

describe('the quick start guide', () => {
  it('goes to those whom an operation gave a license that they still have, once each', async () => {
    const ada = await world.person('ada', [], { givenName: 'Ada' });
    const ben = await world.person('ben');
    await world.person('eve');
    await world.buy(e1, 5);
    const { id } = await world.ask<{ id: string }>(null, 'POST', '/api/plans', {
      command: { kind: 'assign', licenses: [{ skuId: e1 }] },
      selection: { kind: 'people', keys: [ada, ben] },
      surface: 'api',
    });
    await world.app.desk.idle();
    const { operationNo } = await world.ask<{ operationNo: number }>(
      null,
      'POST',
      `/api/plans/${id}/apply`,
      {},
    );
    await world.app.desk.idle();
    const take = { addLicenses: [], removeLicenses: [e1] };
    await world.ask(null, 'POST', `/v1.0/users/${ben}/assignLicense`, take);
    const path = `/api/operations/${String(operationNo)}/quick-start`;
    expect(await world.ask(null, 'POST', path, {})).toEqual({ people: 1 });
    expect(await world.told('ada@contoso.com')).toEqual(['You have Office 365 E1 now']);
    expect(await world.told('ben@contoso.com')).toEqual([]);
    expect(await world.ask(null, 'POST', path, {})).toEqual({ people: 0 });
    expect(await world.refused('eve', 'POST', path, {})).toEqual([403, 'PermissionDenied']);
  });
});

describe('the billing account', () => {
  it('#57 under an MCA its owners and contributors buy, whatever their role; others do not', async () => {
    await world.person('olga');
    await world.person('rita');
    await world.person('bill', ['billingAdministrator']);
    const buy = { skuId: e1, totalLicenses: 2, term: 'P1Y' };
    await world.ask('bill', 'POST', '/api/subscriptions', buy);
    await world.ask(null, 'PUT', '/api/settings/billing-account', {
      value: [
        { user: 'olga@contoso.com', role: 'contributor' },
        { user: 'rita@contoso.com', role: 'reader' },
      ],
    });
    const { id } = await world.ask<{ id: string }>('olga', 'POST', '/api/subscriptions', buy);
    for (const who of ['bill', 'rita']) {
      expect(
        await world.refused(who, 'POST', `/api/subscriptions/${id}/units`, { totalLicenses: 3 }),
      ).toEqual([403, 'PermissionDenied']);
    }
    const mosa = await world.buy(e3, 2, { agreement: 'MOSA' });
    await world.ask('bill', 'POST', `/api/subscriptions/${mosa}/units`, { totalLicenses: 3 });
  });
});

describe('mail', () => {
  const fail = (error: unknown): void => {
    throw error;
  };

  /** A mail server of this machine; answers what it was given. */
  async function mailServer(refuses = false) {
    const mails: { readonly to: readonly string[]; readonly text: string }[] = [];
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stream, session, done) {
        let text = '';
        stream.on('data', (part: Buffer) => {
          text += part.toString();
        });
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          if (!refuses) mails.push({ to, text });
          done(refuses ? new Error('mailbox full') : null);
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    return {
      mails,
      smtpUrl: `smtp://127.0.0.1:${String(port)}`,
      close: () => new Promise<void>((resolve) => server.close(() => resolve())),
    };
  }

  async function somethingToTell(): Promise<void> {
    await world.person('lia', ['licenseAdministrator']);
    await world.person('ursula', ['userAdministrator']);
    await world.person('ada');
    await world.ask('ada', 'POST', '/api/me/requests', {
      skuId: e1,
      note: 'Bcc: who@fabrikam.com',
    });
  }

  it('goes out by the mail server once, to everybody, nobody seeing the others', async () => {
    await somethingToTell();
    const server = await mailServer();
    const job = startMail(
      world.app.desk,
      { smtpUrl: server.smtpUrl, from: 'allot@contoso.com' },
      fail,
    );
    expect(await job.step()).toBe(1);
    expect(await job.step()).toBe(0);
    await job.close();
    await server.close();
    expect(server.mails).toHaveLength(1);
    expect([...(server.mails[0]?.to ?? [])].sort()).toEqual([
      'lia@contoso.com',
      'ursula@contoso.com',
    ]);
    expect(server.mails[0]?.text).toMatch(/^From: allot@contoso\.com$/m);
    expect(server.mails[0]?.text).not.toContain('lia@contoso.com');
    const [notice] = (await outbox()).value;
    expect(notice).toMatchObject({ kind: 'requestMade', failure: null });
    expect(notice?.sentAt).not.toBeNull();
  });

  it('that is refused is tried again, a few times, and the outbox says why', async () => {
    await somethingToTell();
    const server = await mailServer(true);
    const mail = { smtpUrl: server.smtpUrl, from: 'allot@contoso.com' };
    const job = startMail(world.app.desk, mail, fail);
    for (let no = 0; no < mailAttemptsMax + 2; no += 1) expect(await job.step()).toBe(0);
    await job.close();
    await server.close();
    const [notice] = (await outbox()).value;
    expect(notice?.sentAt).toBeNull();
    expect(notice?.failure).toContain('mailbox full');
    const left = await world.app.store.read((reader) => reader.unsentNotices(mailAttemptsMax, 10));
    expect(left).toEqual([]);
  });
});
