import {
  Ban,
  CircleAlert,
  Globe,
  History,
  Layers,
  MapPin,
  Puzzle,
  TicketX,
  UserX,
  UsersRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProblemCode } from '../../core/problems.ts';

const size = 16;

/** A mark for a kind of problem; its title stands beside it. */
export function problemIcon(code: ProblemCode): ReactNode {
  switch (code) {
    case 'UsageLocationMissing':
    case 'UsageLocationInvalid':
    case 'ProhibitedInUsageLocationViolation':
      return <MapPin size={size} />;
    case 'InheritedLicense':
      return <UsersRound size={size} />;
    case 'CountViolation':
    case 'SkuNotOwned':
      return <TicketX size={size} />;
    case 'MutuallyExclusiveViolation':
      return <Layers size={size} />;
    case 'DependencyViolation':
      return <Puzzle size={size} />;
    case 'UserDeleted':
      return <UserX size={size} />;
    case 'GuestNeedsGlobalAdministrator':
      return <Globe size={size} />;
    case 'UniquenessViolation':
      return <Ban size={size} />;
    case 'WorldMovedOn':
    case 'Drifted':
      return <History size={size} />;
    default:
      return <CircleAlert size={size} />;
  }
}
