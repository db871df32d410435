import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { MenuPart } from './menu-part.ts';

const loadList = () => import('./menu-list.tsx');
const MenuList = lazy(async () => ({ default: (await loadList()).MenuList }));

type MenuButtonProps = {
  /** What the menu is called; the button too where it has no text that says so. */
  readonly label: string;
  readonly buttonLabel?: string;
  readonly className: string;
  readonly popoverClassName?: string;
  readonly placement: 'bottom start' | 'bottom end';
  readonly parts: readonly MenuPart[];
  readonly children: ReactNode;
};

/** A button that opens a menu: by press, or by the arrow keys. The menu is fetched when somebody turns to the button. */
export function MenuButton(props: MenuButtonProps): ReactNode {
  const [first, setFirst] = useState<'first' | 'last' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        className={props.className}
        aria-haspopup="menu"
        aria-expanded={first !== null}
        {...(props.buttonLabel === undefined ? {} : { 'aria-label': props.buttonLabel })}
        onHoverStart={() => void loadList()}
        onFocus={() => void loadList()}
        onPress={() => setFirst('first')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          // The page would be scrolled.
          event.preventDefault();
          setFirst(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        {props.children}
      </Button>
      {first !== null && (
        <Suspense fallback={null}>
          <MenuList
            label={props.label}
            button={button}
            first={first}
            parts={props.parts}
            placement={props.placement}
            popoverClassName={props.popoverClassName ?? ''}
            onClose={() => setFirst(null)}
          />
        </Suspense>
      )}
    </>
  );
}
