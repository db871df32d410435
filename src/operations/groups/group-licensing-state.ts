import type { ProcessingState } from '../../store/group-licensing.ts';

/**
 * How a group's members fare, as the admin center says it (checklist 122): nothing to give, "All licenses assigned", "In progress",
 * "Errors and issues".
 */
export type GroupLicensingState = 'none' | 'allAssigned' | 'inProgress' | 'errors';

/** In that order: work that goes on is told before errors, which it may solve. A group that gives nothing may still have errors. */
export function groupLicensingState(
  facts: ProductFacts & {
    /** Products given. */
    readonly products: number;
  },
): GroupLicensingState {
  const state = productOfGroupState(facts);
  return state === 'allAssigned' && facts.products === 0 ? 'none' : state;
}

type ProductFacts = {
  /** Paths that are not as given. */
  readonly failing: number;
  readonly processingState: ProcessingState;
};

/** The same of one product that a group gives. */
export function productOfGroupState({
  failing,
  processingState,
}: ProductFacts): Exclude<GroupLicensingState, 'none'> {
  if (processingState !== 'ProcessingComplete') return 'inProgress';
  return failing > 0 ? 'errors' : 'allAssigned';
}
