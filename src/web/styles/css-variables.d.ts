import 'react';

declare module 'react' {
  // Merges with React's own type: variables that components set for their style sheets.
  interface CSSProperties {
    /** Degrees on the color circle. */
    '--hue'?: number;
    /** Height of the rows of a list, with unit. */
    '--row-height'?: string;
  }
}
