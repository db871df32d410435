import type { User } from '../../core/directory/user.ts';
import { subjectCharactersMax, type Notice } from '../../core/notices.ts';
import type { Moment } from '../../core/moment.ts';
import type { Writer } from '../../store/store.ts';

/**
 * Puts a message into the outbox, once for each `key`: where a mail server is set it goes out from there. Without anybody to tell it to
 * nothing is written. Answers whether it was.
 */
export async function tell(
  tx: Writer,
  { now, newId }: Pick<Moment, 'now'> & { readonly newId: () => string },
  message: Pick<Notice, 'key' | 'kind' | 'to' | 'subject' | 'text'>,
): Promise<boolean> {
  const to = [...new Set(message.to.map((address) => address.toLowerCase()))];
  if (to.length === 0) return false;
  return await tx.putNotice({
    ...message,
    to,
    // A name in it must not begin a header of its own.
    subject: message.subject.replaceAll(/\s+/g, ' ').slice(0, subjectCharactersMax),
    id: newId(),
    at: now,
    sentAt: null,
    failure: null,
    attempts: 0,
  });
}

/** Where somebody reads their mail. */
export function addressOf({
  mail,
  userPrincipalName,
}: Pick<User, 'mail' | 'userPrincipalName'>): string {
  return mail ?? userPrincipalName;
}
