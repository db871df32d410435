import { describe, expect, it } from 'vitest';
import { actOf, type GridKey, type GridState, rangeBetween } from './grid-keys.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const state: GridState = {
  current: 500,
  first: 0,
  rows: 1_000_000,
  rowsAPage: 14,
  isSelectable: true,
};

function press(key: string, more: Partial<GridKey> = {}, at: Partial<GridState> = {}) {
  return actOf({ key, ...plain, ...more }, { ...state, ...at });
}

describe('keys on a list', () => {
  it.each([
    ['ArrowDown', 501],
    ['ArrowUp', 499],
    ['PageDown', 514],
    ['PageUp', 486],
    ['Home', 0],
    ['End', 999_999],
  ])('%s goes to row %i', (key, to) => {
    expect(press(key)).toEqual({ kind: 'move', to, isExtending: false });
    expect(press(key, { shiftKey: true })).toEqual({ kind: 'move', to, isExtending: true });
  });

  it('never leaves the list', () => {
    expect(press('ArrowUp', {}, { current: 0 })).toMatchObject({ to: 0 });
    expect(press('PageUp', {}, { current: 3 })).toMatchObject({ to: 0 });
    expect(press('ArrowDown', {}, { current: 999_999 })).toMatchObject({ to: 999_999 });
    expect(press('PageDown', {}, { current: 999_990 })).toMatchObject({ to: 999_999 });
    expect(press('End', {}, { rows: 0 })).toBeNull();
  });

  it('never leaves the page, where the list has pages', () => {
    const page = { first: 100, rows: 50 };
    expect(press('Home', {}, { ...page, current: 120 })).toMatchObject({ to: 100 });
    expect(press('End', {}, { ...page, current: 120 })).toMatchObject({ to: 149 });
    expect(press('ArrowUp', {}, { ...page, current: 100 })).toMatchObject({ to: 100 });
    expect(press('ArrowDown', {}, { ...page, current: 149 })).toMatchObject({ to: 149 });
    expect(press('ArrowDown', {}, { ...page, current: -1 })).toMatchObject({ to: 100 });
    expect(press('PageDown', {}, { ...page, current: -1 })).toMatchObject({ to: 114 });
  });

  it('begins at the first row', () => {
    expect(press('ArrowDown', {}, { current: -1 })).toMatchObject({ to: 0 });
    expect(press(' ', {}, { current: -1 })).toBeNull();
    expect(press('Enter', {}, { current: -1 })).toBeNull();
  });

  it('Space selects, Enter opens, Escape clears, Ctrl+A and Cmd+A select everyone', () => {
    expect(press(' ')).toEqual({ kind: 'toggle' });
    expect(press('Enter')).toEqual({ kind: 'open' });
    expect(press('Escape')).toEqual({ kind: 'clear' });
    expect(press('a', { ctrlKey: true })).toEqual({ kind: 'selectAll' });
    expect(press('A', { metaKey: true })).toEqual({ kind: 'selectAll' });
  });

  it('where nobody can be selected, keys only move and open', () => {
    const readOnly = { isSelectable: false };
    expect(press(' ', {}, readOnly)).toBeNull();
    expect(press('a', { ctrlKey: true }, readOnly)).toBeNull();
    expect(press('Escape', {}, readOnly)).toBeNull();
    expect(press('ArrowDown', { shiftKey: true }, readOnly)).toMatchObject({ isExtending: false });
    expect(press('Enter', {}, readOnly)).toEqual({ kind: 'open' });
  });

  it('leaves to the browser what is its own', () => {
    expect(press('r', { ctrlKey: true })).toBeNull();
    expect(press('c', { metaKey: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
    expect(press('Tab')).toBeNull();
    expect(press('a')).toBeNull();
    expect(press('ArrowDown', { ctrlKey: true })).toBeNull();
    expect(press('End', { ctrlKey: true })).toMatchObject({ to: 999_999 });
  });

  it('a range has its ends in order, whichever came first', () => {
    expect(rangeBetween(9, 3)).toEqual({ first: 3, last: 9 });
    expect(rangeBetween(3, 9)).toEqual({ first: 3, last: 9 });
  });
});
