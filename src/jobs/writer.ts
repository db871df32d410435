import { Refused } from '../core/problems.ts';
import type { Actor } from '../core/roles/actor.ts';
import {
  type AssignLicenseCall,
  type AssignLicenseInput,
  assignLicenses,
} from '../operations/assign-licenses.ts';
import type { WriteOperation } from '../operations/operation.ts';
import { answerRuleQuestions } from '../operations/groups/follow-rules.ts';
import { reconcileStale } from '../operations/groups/reconcile-stale.ts';
import { type Writes, writes } from '../operations/writes.ts';
import type { Store, Writer as Transaction } from '../store/store.ts';
import type { Environment } from './environment.ts';
import { createBackgroundJobs } from './background-jobs.ts';

/** Writes that share one commit at most: bounds how long the first of them waits for the last. */
const commitWritesMax = 256;
/** How often it is looked what has come about as time went by, in milliseconds: an hour. */
const lookMilliseconds = 3_600_000;

/** The one place from which the data is changed. */
export type Writer = {
  /** Runs a write use case; answers after its commit is durable. */
  submit(name: keyof Writes, actor: Actor, input: unknown): Promise<unknown>;
  /** Writes that wait to be run. */
  waiting(): number;
  /** Answers when nothing waits and no job runs. */
  idle(): Promise<void>;
  /** Runs what waits, lets the chunk in hand finish, and stops. Jobs go on at the next start. */
  close(): Promise<void>;
};

type Waiting = {
  readonly name: keyof Writes;
  readonly actor: Actor;
  readonly input: unknown;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
};

type Answer = { readonly waiting: Waiting; readonly output?: unknown; readonly error?: unknown };

/**
 * Serves the single writer: everything that waits is run in one transaction and committed once (the fsync is paid
 * once for all of them), and between such commits one chunk of a long job is carried out, in turn.
 */
export function createWriter(store: Store, environment: Environment): Writer {
  const queue: Waiting[] = [];
  const jobs = createBackgroundJobs(store, environment);
  let closing = false;
  let wake: (() => void) | null = null;
  const idleWaiters: (() => void)[] = [];

  async function serve(): Promise<void> {
    await jobs.refresh();
    while (!closing || queue.length > 0) {
      if (queue.length > 0) {
        const batch = queue.splice(0, commitWritesMax);
        if (await commitTogether(store, environment, batch)) jobs.makeStaleDue();
        if (batch.some(({ name }) => name === 'moveClock')) jobs.makeTimeDue();
        await jobs.refresh();
      }
      if (!closing) await jobs.step();
      if (queue.length === 0 && !jobs.isWorkLeft()) {
        for (const waiter of idleWaiters.splice(0)) waiter();
        if (!closing) await new Promise<void>((resolve) => (wake = resolve));
        wake = null;
      }
      // Lets messages in: a long job must see interactive writes, and writes that came together must share a commit.
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  const served = serve();
  const timer = setInterval(() => {
    jobs.makeTimeDue();
    wake?.();
  }, lookMilliseconds);
  timer.unref();
  return {
    submit: (name, actor, input) =>
      new Promise((resolve, reject) => {
        if (closing) {
          reject(new Error('the writer is closing'));
          return;
        }
        queue.push({ name, actor, input, resolve, reject });
        wake?.();
      }),
    waiting: () => queue.length,
    idle: () =>
      new Promise((resolve) => {
        idleWaiters.push(resolve);
        wake?.();
      }),
    close: async () => {
      closing = true;
      clearInterval(timer);
      wake?.();
      await served;
    },
  };
}

/** Answers whether somebody's groups by rules or licenses by groups are to be looked at again. */
async function commitTogether(
  store: Store,
  environment: Environment,
  batch: readonly Waiting[],
): Promise<boolean> {
  let answers: readonly Answer[];
  let isAnyoneStale = false;
  try {
    answers = await store.write(async (tx) => {
      const all = await runAll(tx, environment, batch);
      isAnyoneStale = await lookAgain(tx, environment);
      return all;
    });
  } catch (error) {
    // The commit itself failed: nothing of the batch is there.
    for (const waiting of batch) waiting.reject(error);
    return false;
  }
  for (const { waiting, output, error } of answers) {
    if (error === undefined) waiting.resolve(output);
    else waiting.reject(error);
  }
  return isAnyoneStale;
}

/** People that one commit looks at again: more are looked at after it. */
const lookedAtInCommitMax = 100;

/**
 * In which groups rules want a few people, and what those have by groups, is brought up to date in the very commit that changed their groups: whoever is answered finds it
 * done. Answers whether there may be more.
 */
async function lookAgain(tx: Transaction, environment: Environment): Promise<boolean> {
  const hasRuleWork = await tx.isRuleWorkLeft();
  if (!hasRuleWork && !(await tx.isAnyoneStale())) return false;
  try {
    const { now } = await tx.moment();
    return await tx.savepoint(async () => {
      if (hasRuleWork) await answerRuleQuestions(tx, now, lookedAtInCommitMax);
      return (await reconcileStale(tx, now, lookedAtInCommitMax)) || hasRuleWork;
    });
  } catch (error) {
    // What was asked for has been done; the job goes on with the looking.
    environment.onDefect?.(error);
    return true;
  }
}

async function runAll(
  tx: Transaction,
  environment: Environment,
  batch: readonly Waiting[],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let at = 0;
  while (at < batch.length) {
    const run = assignLicenseRun(batch, at);
    if (run.length > 1) {
      answers.push(...(await runTogether(tx, environment, run)));
      at += run.length;
    } else {
      const waiting = batch[at];
      if (waiting !== undefined) answers.push(await runAlone(tx, environment, waiting));
      at += 1;
    }
  }
  return answers;
}

/** The unbroken run of `assignLicense` calls from `at` on: they are loaded and decided together. */
function assignLicenseRun(batch: readonly Waiting[], at: number): readonly Waiting[] {
  let end = at;
  while (batch[end]?.name === 'assignLicense') end += 1;
  return batch.slice(at, end);
}

async function runTogether(
  tx: Transaction,
  environment: Environment,
  run: readonly Waiting[],
): Promise<Answer[]> {
  const moment = await tx.moment();
  const calls: AssignLicenseCall[] = run.map((waiting) => ({
    call: { actor: waiting.actor, ...moment, newId: environment.newId },
    // The desk types name and input together; here only the name has been checked.
    input: waiting.input as AssignLicenseInput,
  }));
  try {
    const outputs = await tx.savepoint(() => assignLicenses(tx, calls));
    return run.map((waiting, index) => {
      const output = outputs[index];
      return output instanceof Refused ? { waiting, error: output } : { waiting, output };
    });
  } catch {
    // A defect in one of them: each alone, so that only the one that has it fails.
    const answers: Answer[] = [];
    for (const waiting of run) answers.push(await runAlone(tx, environment, waiting));
    return answers;
  }
}

async function runAlone(
  tx: Transaction,
  environment: Environment,
  waiting: Waiting,
): Promise<Answer> {
  // The desk types name and input together; the table of use cases cannot say so for a name known at run time only.
  const operation = writes[waiting.name] as WriteOperation<unknown, unknown>;
  try {
    const { actor } = waiting;
    const call = { actor, ...(await tx.moment()), newId: environment.newId };
    const output = await tx.savepoint(() => operation(tx, call, waiting.input));
    return { waiting, output };
  } catch (error) {
    return { waiting, error: error ?? new Error('a use case threw nothing') };
  }
}
