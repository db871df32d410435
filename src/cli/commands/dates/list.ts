import type { CliCommand } from '../../command.ts';
import { datedPlanRow } from '../../supply.ts';

/** `allot dates list` */
export const datesList: CliCommand = {
  name: 'dates list',
  summary: 'List the plans that begin or end on a date to come, the next first',
  details: ['Give a plan its dates with: allot apply <plan> --from 2027-01-01 --until 2027-03-31'],
  async run({ terminal, connect }) {
    const rows = await (await connect()).list(datedPlanRow, '/api/dated-plans');
    terminal.list(rows, [
      { heading: 'Begins', of: (each) => each.startsAt?.slice(0, 10) ?? 'has begun' },
      { heading: 'Ends', of: (each) => each.endsAt?.slice(0, 10) ?? 'stays' },
      { heading: 'People', of: (each) => each.people },
      { heading: 'By', of: (each) => each.by },
      { heading: 'Reason', of: (each) => each.reason ?? '' },
      { heading: 'Plan id', of: (each) => each.planId },
    ]);
  },
};
