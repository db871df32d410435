import {
  CalendarClock,
  CircleAlert,
  CirclePause,
  CircleX,
  Hourglass,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import { type ProductState as State, stateOf } from '../app/licenses-view.ts';
import { t } from '../app/texts.ts';
import { Status, type Tone } from './badge.tsx';

const looks: Readonly<
  Record<Exclude<State, 'fine'>, { readonly tone: Tone; readonly icon: LucideIcon }>
> = {
  overassigned: { tone: 'bad', icon: CircleAlert },
  suspended: { tone: 'bad', icon: CirclePause },
  grace: { tone: 'warn', icon: Hourglass },
  outOfLicenses: { tone: 'bad', icon: CircleX },
  runningLow: { tone: 'warn', icon: TriangleAlert },
  ending: { tone: 'warn', icon: CalendarClock },
};

/** What is wrong with a product, or soon will be; nothing where it is well. */
export function ProductState({
  row,
  now,
}: {
  readonly row: LicensesRow;
  readonly now: number;
}): ReactNode {
  const state = stateOf(row, now);
  if (state === 'fine') return null;
  const { tone, icon: Icon } = looks[state];
  return (
    <Status tone={tone} icon={<Icon size={15} aria-hidden="true" />}>
      {textOf(state, row)}
    </Status>
  );
}

function textOf(state: Exclude<State, 'fine'>, row: LicensesRow): string {
  const count = state === 'grace' ? row.expiringSoon : row.overassigned;
  return t(`licenses.state.${state}`, { count });
}
