import { useState } from 'react';
import type { PeopleList } from '../../api/people.ts';
import { carriedOver, isSameList } from './kept-selection.ts';
import { nobody, type PeopleSelection } from './people-selection.ts';

/** Who is selected on a list: people stay so when it is searched, "everyone" only while it is the same list. */
export function useSelection(
  list: PeopleList,
  first: () => PeopleSelection = () => nobody,
): readonly [PeopleSelection, (selection: PeopleSelection) => void] {
  const [selection, setSelection] = useState(first);
  const [selectedOn, setSelectedOn] = useState(list);
  if (!isSameList(selectedOn, list)) {
    setSelectedOn(list);
    setSelection(carriedOver(selection));
  }
  return [selection, setSelection];
}
