import { Presets, SingleBar } from 'cli-progress';

import type { Terminal } from './terminal.ts';

/** Shows how far long work is. */
export type ProgressBar = {
  readonly show: (done: number, total: number) => void;
  readonly end: () => void;
};

/** A bar on the error stream while somebody watches; else nothing. */
export function progressBar(terminal: Terminal, title: string): ProgressBar {
  if (!terminal.isWatched) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    {
      format: `${title} {bar} {percentage}%  {value} of {total}  {eta_formatted} left`,
      stream: terminal.errors,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    show: (done, total) => {
      if (!isStarted) bar.start(Math.max(total, 1), done);
      isStarted = true;
      bar.setTotal(Math.max(total, 1));
      bar.update(Math.min(done, Math.max(total, 1)));
    },
    end: () => {
      if (isStarted) bar.stop();
    },
  };
}
