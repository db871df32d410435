import type { UserId } from '../../core/ids.ts';

/** People at some positions of a list; fewer than asked where it ends. */
export type PeopleWindow = {
  readonly ids: readonly UserId[];
  /** Length of the list, where it is known by now. */
  readonly total: number | null;
};
