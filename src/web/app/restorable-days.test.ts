import { describe, expect, it } from 'vitest';
import { restorableDaysLeft } from './restorable-days.ts';

const day = 86_400_000;
const deleted = '2026-01-01T12:00:00.000Z';
const at = (days: number): number => Date.parse(deleted) + days * day;

describe('time left to restore somebody', () => {
  it('#184 is 30 days at first, less than a day at last, and over on day 31', () => {
    expect(restorableDaysLeft(deleted, at(0))).toBe(30);
    expect(restorableDaysLeft(deleted, at(1.5))).toBe(29);
    expect(restorableDaysLeft(deleted, at(29.5))).toBe(0);
    expect(restorableDaysLeft(deleted, at(30))).toBe(0);
    expect(restorableDaysLeft(deleted, at(31))).toBeNull();
  });
});
