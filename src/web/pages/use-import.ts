import { useRef, useState } from 'react';
import { type ImportedUsers, type ImportProgress, importUsers } from '../../client/imports.ts';
import { textOf } from '../app/field-errors.ts';
import { refreshAfterChange } from '../app/refresh.ts';

/** Where the import of one file stands. */
export type ImportState =
  | { readonly step: 'choose'; readonly error: string | null }
  | {
      readonly step: 'reading' | 'importing';
      readonly file: File;
      readonly progress: ImportProgress | null;
    }
  | { readonly step: 'preview'; readonly file: File; readonly preview: ImportedUsers }
  | { readonly step: 'done'; readonly file: File; readonly result: ImportedUsers };

/** The import of a file, step by step. */
export type ImportForm = {
  readonly state: ImportState;
  readonly addDomains: boolean;
  /** Looks at a file and says what would happen. */
  readonly choose: (file: File, addDomains?: boolean) => Promise<void>;
  /** Imports what was looked at. */
  readonly start: () => Promise<void>;
  /** Forgets the file. While it is being read, reading ends. */
  readonly leave: () => void;
};

/** A file of people: looked at first, then imported with progress. */
export function useImport(): ImportForm {
  const [state, setState] = useState<ImportState>({ step: 'choose', error: null });
  const [addDomains, setAddDomains] = useState(false);
  const running = useRef<AbortController | null>(null);
  const run = async (file: File, isPreview: boolean, domains: boolean): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    const step = isPreview ? 'reading' : 'importing';
    setState({ step, file, progress: null });
    try {
      const result = await importUsers(
        file,
        { preview: isPreview, addDomains: domains },
        {
          onProgress: (progress) => setState({ step, file, progress }),
          signal: controller.signal,
        },
      );
      setState(
        isPreview ? { step: 'preview', file, preview: result } : { step: 'done', file, result },
      );
    } catch (error) {
      if (!controller.signal.aborted) setState({ step: 'choose', error: textOf(error) });
    }
    if (!isPreview) await refreshAfterChange();
  };
  return {
    state,
    addDomains,
    async choose(file, domains = false) {
      setAddDomains(domains);
      await run(file, true, domains);
    },
    async start() {
      if (state.step === 'preview') await run(state.file, false, addDomains);
    },
    leave() {
      running.current?.abort();
      setAddDomains(false);
      setState({ step: 'choose', error: null });
    },
  };
}
