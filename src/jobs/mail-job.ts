import { createTransport, type Transporter } from 'nodemailer';
import type { Actor } from '../core/roles/actor.ts';
import type { Desk } from '../operations/desk.ts';

/** How often the outbox is looked through, in milliseconds. */
const lookMilliseconds = 10_000;
/** Messages of one look. */
const noticesALook = 50;
/** How often it is tried to send a message before it stays where it is. */
export const mailAttemptsMax = 5;
/** How long a mail server may take to answer, in milliseconds. */
const answerMilliseconds = 30_000;

const postman: Actor = { kind: 'system', displayName: 'Mail' };

/** Sends what stands in the outbox. */
export type MailJob = {
  /** Sends what is there; answers how many went out. */
  readonly step: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/**
 * Sends messages by a mail server: `smtpUrl` as `smtp[s]://[user:password@]host[:port]`. What cannot be sent is tried again, at most
 * `mailAttemptsMax` times in all; the outbox tells why it failed. Runs beside the writer: a slow server holds nobody up.
 */
export function startMail(
  desk: Desk,
  { smtpUrl, from }: { readonly smtpUrl: string; readonly from: string },
  onDefect: (error: unknown) => void,
): MailJob {
  const transport = createTransport(
    {
      url: smtpUrl,
      connectionTimeout: answerMilliseconds,
      greetingTimeout: answerMilliseconds,
      socketTimeout: answerMilliseconds,
    },
    { from },
  );
  let running: Promise<number> | null = null;
  const step = (): Promise<number> => {
    running ??= sendAll(desk, transport).finally(() => {
      running = null;
    });
    return running;
  };
  const timer = setInterval(() => {
    step().catch(onDefect);
  }, lookMilliseconds);
  timer.unref();
  return {
    step,
    close: async () => {
      clearInterval(timer);
      await running?.catch(() => 0);
      transport.close();
    },
  };
}

async function sendAll(desk: Desk, transport: Transporter): Promise<number> {
  const notices = await desk.near((reader) => reader.unsentNotices(mailAttemptsMax, noticesALook));
  let sent = 0;
  for (const { id, to, subject, text, attempts } of notices) {
    const failure = await failureOf(transport, { bcc: [...to], subject, text });
    if (failure === null) sent += 1;
    await desk.write('noteSending', postman, { id, failure, attempts: attempts + 1 });
  }
  return sent;
}

/** Sends one message; answers why it failed, or null. */
async function failureOf(
  transport: Transporter,
  message: { readonly bcc: string[]; readonly subject: string; readonly text: string },
): Promise<string | null> {
  try {
    await transport.sendMail(message);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 500) : String(error);
  }
}
