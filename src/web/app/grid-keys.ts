/** A key that was pressed on a list, as far as it matters. */
export type GridKey = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** Where a list stands when a key is pressed. */
export type GridState = {
  /** The row that keys act on; -1: none. */
  readonly current: number;
  /** The first row that keys reach, and how many they reach. */
  readonly first: number;
  readonly rows: number;
  readonly rowsAPage: number;
  /** Whether people can be selected. */
  readonly isSelectable: boolean;
};

/** What a key does. */
export type GridAct =
  | { readonly kind: 'move'; readonly to: number; readonly isExtending: boolean }
  | { readonly kind: 'toggle' | 'selectAll' | 'open' | 'clear' };

/** What a key does to a list; null: nothing, the browser may have it. */
export function actOf(pressed: GridKey, state: GridState): GridAct | null {
  if (pressed.altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) return withControl(pressed, state);
  const to = targetOf(pressed.key, state);
  if (to !== null) {
    const isExtending = pressed.shiftKey && state.isSelectable;
    return state.rows === 0 ? null : { kind: 'move', to: within(to, state), isExtending };
  }
  if (pressed.key === 'Escape') return state.isSelectable ? { kind: 'clear' } : null;
  if (state.current < 0) return null;
  if (pressed.key === 'Enter') return { kind: 'open' };
  return pressed.key === ' ' && state.isSelectable ? { kind: 'toggle' } : null;
}

/** Ctrl+A selects all; Ctrl with Home and End is Home and End. */
function withControl(pressed: GridKey, state: GridState): GridAct | null {
  const { key, shiftKey } = pressed;
  if (key.toLowerCase() === 'a' && !shiftKey) {
    return state.isSelectable && state.rows > 0 ? { kind: 'selectAll' } : null;
  }
  if (key !== 'Home' && key !== 'End') return null;
  return actOf({ ...pressed, ctrlKey: false, metaKey: false }, state);
}

function targetOf(key: string, { current, first, rows, rowsAPage }: GridState): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return Math.max(first, current) + rowsAPage;
    case 'PageUp':
      return current - rowsAPage;
    case 'Home':
      return first;
    case 'End':
      return first + rows - 1;
    default:
      return null;
  }
}

function within(row: number, { first, rows }: GridState): number {
  return Math.min(Math.max(first, row), first + rows - 1);
}

/** First and last row between two, whichever comes first. */
export function rangeBetween(
  one: number,
  other: number,
): { readonly first: number; readonly last: number } {
  return { first: Math.min(one, other), last: Math.max(one, other) };
}
