/** One line of a menu. */
export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly onPress: () => void;
  readonly isSelected?: boolean;
  /** Why it cannot be used now; it is shown with the label. */
  readonly reason?: string | null;
};

/** Lines of a menu that belong together. */
export type MenuPart = {
  /** Shown above them where `isLabelShown`, else read out only. */
  readonly label: string;
  readonly isLabelShown?: boolean;
  /** Whether one of them is chosen, any number, or none: each does something. */
  readonly choice?: 'single' | 'multiple';
  readonly entries: readonly MenuEntry[];
};
