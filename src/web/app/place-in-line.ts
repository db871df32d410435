import type { PlaceInLine } from '../../api/person.ts';
import { t } from './texts.ts';

/** "3rd of 12 in line". */
export function placeText({ position, length }: PlaceInLine): string {
  return position === 1
    ? t('groupErrors.next', { length })
    : t('groupErrors.place', { position, length });
}
