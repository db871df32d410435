import { describe, expect, it } from 'vitest';
import type { PeopleWindowBody, PersonRow } from '../../api/people.ts';
import { peopleAPage } from './addressed-people.ts';
import { createPeoplePages, type PeoplePages } from './people-pages.ts';

type Asked = {
  readonly skip: number;
  readonly snapshot: string | null;
  readonly signal: AbortSignal;
  readonly answer: (body?: Partial<PeopleWindowBody>) => Promise<void>;
  readonly fail: () => Promise<void>;
};

function personAt(index: number): PersonRow {
  return {
    id: `id-${index}`,
    displayName: `Person ${index}`,
    userPrincipalName: `person${index}@contoso.com`,
    mail: null,
    userType: 'Member',
    accountEnabled: true,
    usageLocation: null,
    department: null,
    jobTitle: null,
    deletedDateTime: null,
    licenses: [],
  };
}

function windowAt(skip: number, body: Partial<PeopleWindowBody> = {}): PeopleWindowBody {
  const rows = Array.from({ length: peopleAPage }, (_, at) => personAt(skip + at));
  return { rows, snapshot: 's1', isChanged: false, total: 1_000_000, ...body };
}

/** Pages over a server that answers when the test says so. */
function pagesOnDemand(): { readonly pages: PeoplePages; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const pages = createPeoplePages(({ skip, snapshot }, signal) => {
    const { promise, resolve, reject } = Promise.withResolvers<PeopleWindowBody>();
    const settle = async (act: () => void): Promise<void> => {
      act();
      await promise.catch(() => undefined);
      await Promise.resolve();
      await Promise.resolve();
    };
    asked.push({
      skip,
      snapshot,
      signal,
      answer: (body) => settle(() => resolve(windowAt(skip, body))),
      fail: () => settle(() => reject(new Error('gone'))),
    });
    return promise;
  });
  return { pages, asked };
}

describe('pages of a list of people', () => {
  it('asks for a page once while it is on the way, and not at all when it is here', async () => {
    const { pages, asked } = pagesOnDemand();
    pages.start(windowAt(0));
    pages.want(120, 150);
    pages.want(121, 151);
    expect(asked.map(({ skip }) => skip)).toEqual([100]);
    await asked[0]?.answer();
    pages.want(122, 152);
    expect(asked).toHaveLength(1);
    expect(pages.row(123)?.displayName).toBe('Person 123');
    expect(pages.row(5)?.displayName).toBe('Person 5');
  });

  it('after a jump asks only for what is in sight then', async () => {
    const { pages, asked } = pagesOnDemand();
    pages.start(windowAt(0));
    for (const row of [10_000, 20_000, 30_000, 40_000, 500_000]) pages.want(row, row + 20);
    const before = asked.map(({ skip }) => skip);
    expect(before).not.toContain(500_000);
    await asked[0]?.answer();
    expect(asked.slice(before.length).map(({ skip }) => skip)).toEqual([500_000]);
  });

  it('keeps at most 60 pages, those wanted last, and always what is in sight', async () => {
    const { pages, asked } = pagesOnDemand();
    pages.start(windowAt(0));
    for (let page = 1; page <= 70; page += 1) {
      pages.want(page * peopleAPage, page * peopleAPage + 5);
      await asked.at(-1)?.answer();
    }
    const kept = Array.from({ length: 71 }, (_, page) => pages.row(page * peopleAPage));
    expect(kept.filter((row) => row !== undefined)).toHaveLength(60);
    expect(kept[0]).toBeUndefined();
    expect(kept[70]?.displayName).toBe('Person 7000');
  });

  it('sends the state that positions are counted in and tells when the list has changed', async () => {
    const { pages, asked } = pagesOnDemand();
    pages.start(windowAt(0, { snapshot: 's7' }));
    pages.want(100, 110);
    expect(asked[0]?.snapshot).toBe('s7');
    expect(pages.state().isChanged).toBe(false);
    await asked[0]?.answer({ isChanged: true });
    expect(pages.state().isChanged).toBe(true);
    pages.start(windowAt(0, { snapshot: 's8' }));
    expect(pages.state().isChanged).toBe(false);
  });

  it('starting anew shows the old rows until the new ones are here', async () => {
    const { pages, asked } = pagesOnDemand();
    pages.start(windowAt(0));
    pages.want(100, 110);
    await asked[0]?.answer();
    pages.start(windowAt(0, { snapshot: 's2' }));
    expect(pages.row(105)?.displayName).toBe('Person 105');
    expect(asked.map(({ skip }) => skip)).toEqual([100, 100]);
    const rows = [{ ...personAt(100), displayName: 'New' }];
    await asked[1]?.answer({ rows });
    expect(pages.row(100)?.displayName).toBe('New');
  });

  it('an answer of before is not taken for one of now', async () => {
    const { pages, asked } = pagesOnDemand();
    pages.start(windowAt(0));
    pages.want(100, 110);
    pages.start(windowAt(0, { snapshot: 's2' }));
    expect(asked[0]?.signal.aborted).toBe(true);
    await asked[0]?.answer({ rows: [{ ...personAt(100), displayName: 'Old' }] });
    expect(pages.row(100)).toBeUndefined();
  });

  it('a failure is told and asked again only when somebody wants it', async () => {
    const { pages, asked } = pagesOnDemand();
    pages.start(windowAt(0));
    pages.want(100, 110);
    await asked[0]?.fail();
    expect(pages.state().error).toBeInstanceOf(Error);
    pages.want(101, 111);
    expect(asked).toHaveLength(1);
    pages.retry();
    expect(asked).toHaveLength(2);
    await asked[1]?.answer();
    expect(pages.state().error).toBeNull();
    expect(pages.row(100)?.displayName).toBe('Person 100');
  });

  it('knows the length as soon as an answer has it, and forgets it no more', async () => {
    const { pages, asked } = pagesOnDemand();
    pages.start(windowAt(0, { total: null }));
    expect(pages.state().total).toBeNull();
    pages.want(100, 110);
    await asked[0]?.answer({ total: 4218 });
    expect(pages.state().total).toBe(4218);
    pages.want(200, 210);
    await asked[1]?.answer({ total: null });
    expect(pages.state().total).toBe(4218);
  });
});
