import { useMutation } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PlanBody } from '../../api/plans.ts';
import { saveCsv } from '../app/csv.ts';
import { planLines } from '../app/plan-csv.ts';
import { useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { useTellFailure } from '../app/use-plan-actions.ts';
import { Button } from '../components/button.tsx';

/** Every row of a plan as a CSV file, in the words of the page. */
export function DownloadPlan({ plan }: { readonly plan: PlanBody }): ReactNode {
  const names = useProductNames();
  const [count, setCount] = useState(0);
  const download = useMutation({
    mutationFn: async () => saveCsv('plan.csv', await planLines(plan.id, names, setCount)),
    onError: useTellFailure(),
  });
  return (
    <Button
      look="quiet"
      icon={<FileDown size={16} aria-hidden="true" />}
      onPress={() => download.mutate()}
      isBusy={download.isPending}
    >
      {download.isPending && count > 0 ? t('plans.downloading', { count }) : t('plans.download')}
    </Button>
  );
}
