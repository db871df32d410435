import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonLicense } from '../../api/person.ts';
import type { PlanPreviewBody } from '../../api/plans.ts';
import { savePersonLicenses } from '../../client/people.ts';
import type { Command } from '../../core/plan/command.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { t } from '../app/texts.ts';
import { appsCommand } from '../app/unassign-plan.ts';
import { usePlanPreview } from '../app/use-plan-preview.ts';
import { useUndoNotice } from './plan-result.tsx';

/** The switches of one person's apps, and saving them as one operation. */
export type AppsForm = {
  readonly off: ReadonlySet<string>;
  readonly setOff: (off: ReadonlySet<string>) => void;
  /** Null: nothing was switched. */
  readonly command: Command | null;
  readonly preview: PlanPreviewBody | null;
  /** Why it cannot be saved now; null: it can. */
  readonly reason: string | null;
  readonly error: unknown;
  readonly isSaving: boolean;
  readonly save: () => void;
};

/** Begins with what the person has. */
export function useAppsForm({
  skuId,
  userId,
  license,
  name,
  onSaved,
}: {
  readonly skuId: string;
  readonly userId: string;
  readonly license: PersonLicense;
  readonly name: string;
  readonly onSaved: () => void;
}): AppsForm {
  const names = useProductNames();
  const before = offOf(license, names);
  const [edited, setOff] = useState<ReadonlySet<string> | null>(null);
  const off = edited ?? before;
  const command = appsCommand(skuId, before, off);
  const live = usePlanPreview(
    command === null
      ? null
      : {
          command,
          selection: { kind: 'people', keys: [userId] },
          surface: 'licensesPage',
        },
  );
  const tell = useUndoNotice();
  const save = useMutation({
    mutationFn: (wanted: Command) => savePersonLicenses(userId, { command: wanted }),
    onSuccess: async ({ operationNo }) => {
      await refreshAfterChange();
      tell(t('product.appsSaved', { name }), operationNo);
      onSaved();
    },
  });
  const counts = live.preview?.totals.counts;
  const isRefused = counts !== undefined && counts.problem > 0;
  return {
    off,
    setOff,
    command,
    preview: live.preview,
    reason:
      command === null
        ? t('product.nothingSwitched')
        : isRefused && live.isCurrent
          ? t('product.cannotSave')
          : null,
    error: save.error ?? live.error,
    isSaving: save.isPending,
    save: () => {
      if (command !== null) save.mutate(command);
    },
  };
}

/** What is off: of the direct license where there is one, else over all paths. */
function offOf(license: PersonLicense, names: ProductNames): ReadonlySet<string> {
  const direct = license.paths.find(({ group }) => group === null);
  if (direct !== undefined) return new Set(direct.disabledPlans);
  const on = new Set(license.enabledPlans);
  const plans = names.find(license.skuId)?.plans ?? [];
  return new Set(
    plans.flatMap(({ servicePlanId }) => (on.has(servicePlanId) ? [] : [servicePlanId])),
  );
}
