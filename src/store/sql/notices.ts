import type { Instant } from '../../core/ids.ts';
import type { Notice } from '../../core/notices.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

/** The outbox, newest first. */
export function notices(
  db: SqliteConnection,
  { after, limit }: { readonly after: { at: Instant; id: string } | null; readonly limit: number },
): Notice[] {
  const more = after === null ? '' : 'and (at, id) < (?, ?)';
  const sql = `select body from notice where tenant_id = ? ${more} order by at desc, id desc limit ?`;
  const values = after === null ? [] : [after.at, after.id];
  return db.rows<[string]>(sql, [db.tenant, ...values, limit]).map(noticeOf);
}

/** What has not been sent yet, oldest first. */
export function unsentNotices(db: SqliteConnection, attemptsMax: number, limit: number): Notice[] {
  const sql = `select body from notice where tenant_id = ? and is_sent = 0 and attempts < ?
    order by at, id limit ?`;
  return db.rows<[string]>(sql, [db.tenant, attemptsMax, limit]).map(noticeOf);
}

/** Puts a message into the outbox unless one with its key is there. */
export function putNotice(db: SqliteConnection, notice: Notice): boolean {
  const { id, key, at, sentAt, attempts } = notice;
  const added = db.run(
    `insert into notice (tenant_id, id, notice_key, at, is_sent, attempts, body) values (?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, notice_key) do nothing`,
    [db.tenant, id, key, at, sentAt === null ? 0 : 1, attempts, JSON.stringify(notice)],
  );
  return added === 1;
}

/** Writes down what became of sending a message. */
export function patchNotice(
  db: SqliteConnection,
  id: string,
  patch: Pick<Notice, 'sentAt' | 'failure' | 'attempts'>,
): void {
  const row = db.row<[string]>('select body from notice where tenant_id = ? and id = ?', [
    db.tenant,
    id,
  ]);
  if (row === null) return;
  db.run('update notice set is_sent = ?, attempts = ?, body = ? where tenant_id = ? and id = ?', [
    patch.sentAt === null ? 0 : 1,
    patch.attempts,
    JSON.stringify({ ...noticeOf(row), ...patch }),
    db.tenant,
    id,
  ]);
}

/** Forgets what was told before. */
export function dropNoticesBefore(db: SqliteConnection, before: Instant): number {
  return db.run('delete from notice where tenant_id = ? and at < ?', [db.tenant, before]);
}

function noticeOf([body]: readonly [string]): Notice {
  // Written by `putNotice`.
  return JSON.parse(body) as Notice;
}
