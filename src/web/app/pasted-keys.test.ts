import { describe, expect, it } from 'vitest';
import { isListOfPeople, keyParts, keysOf, keysPerRequest } from './pasted-keys.ts';

describe('keysOf', () => {
  it('takes a person a line, whatever ends the lines', () => {
    expect(keysOf('Adele Vance\r\nalex@contoso.com\n\n  Nadia Okafor  ')).toEqual([
      'Adele Vance',
      'alex@contoso.com',
      'Nadia Okafor',
    ]);
  });

  it('splits at semicolons, and at commas only between addresses', () => {
    expect(keysOf('a@x.com; b@x.com')).toEqual(['a@x.com', 'b@x.com']);
    expect(keysOf('a@x.com, b@x.com,')).toEqual(['a@x.com', 'b@x.com']);
    expect(keysOf('Vance, Adele')).toEqual(['Vance, Adele']);
  });

  it('takes the address out of what mail programs and spreadsheets copy', () => {
    expect(keysOf('Adele Vance <adele@x.com>; "Alex Wilber" <alex@x.com>')).toEqual([
      'adele@x.com',
      'alex@x.com',
    ]);
    expect(keysOf('Adele Vance\tadele@x.com\tSales\nAlex Wilber\tSales')).toEqual([
      'adele@x.com',
      'Alex Wilber',
    ]);
  });

  it('names nobody twice', () => {
    expect(keysOf('Adele@x.com\nadele@X.com')).toEqual(['Adele@x.com']);
  });

  it('one name is a search, not a list', () => {
    expect(isListOfPeople('Adele Vance')).toBe(false);
    expect(isListOfPeople('Adele Vance\nAlex Wilber')).toBe(true);
  });
});

describe('keyParts', () => {
  it('loses nobody and keeps every part within one request', () => {
    const keys = Array.from({ length: keysPerRequest + 1 }, (_, at) => `p${String(at)}`);
    const parts = keyParts(keys);
    expect(parts.map((part) => part.length)).toEqual([keysPerRequest, 1]);
    expect(parts.flat()).toEqual(keys);
  });
});
