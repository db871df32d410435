import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atTop,
  contentTopAt,
  revealing,
  roundingSlack,
  rowsShown,
  type RowGeometry,
  type ScrollPosition,
  scrolledTo,
  scrollHeight,
  scrollHeightMax,
  scrollTopAt,
  scrollTopMax,
  settled,
} from './row-window.ts';

/** Lists from empty to ten times the largest, in windows from a slit to a tall screen. */
const geometries: fc.Arbitrary<RowGeometry> = fc.record({
  rows: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 10_000_000 })),
  rowHeight: fc.constantFrom(40, 48),
  viewportHeight: fc.integer({ min: 48, max: 2400 }),
});
const filled = geometries.filter(({ rows }) => rows > 0);

/** A position that scrolling can have led to: anywhere, then some short and long ways. */
const scrolls = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
const steps = fc.array(fc.integer({ min: -700, max: 700 }), { maxLength: 12 });

function wandered(
  geometry: RowGeometry,
  jumps: readonly number[],
  ways: readonly number[],
): ScrollPosition {
  const max = scrollTopMax(geometry);
  const afterJumps = jumps.reduce<ScrollPosition>(
    (position, part) => scrolledTo(geometry, position, part * max),
    atTop,
  );
  return ways.reduce<ScrollPosition>(
    (position, way) =>
      scrolledTo(geometry, position, Math.min(max, Math.max(0, position.scrollTop + way))),
    afterJumps,
  );
}

/** Where a row is drawn, from the top of what is scrolled. */
function drawnAt(geometry: RowGeometry, position: ScrollPosition, row: number): number {
  return row * geometry.rowHeight + position.scrollTop - position.contentTop;
}

describe('a long list on a shorter scale', () => {
  it('is never higher than the limit, and exact where it fits', () => {
    fc.assert(
      fc.property(geometries, (geometry) => {
        const height = scrollHeight(geometry);
        expect(height).toBeLessThanOrEqual(scrollHeightMax);
        const full = geometry.rows * geometry.rowHeight;
        if (full <= scrollHeightMax) expect(height).toBe(full);
      }),
    );
  });

  it('every row can be reached from everywhere and is then seen whole, within what can be scrolled', () => {
    fc.assert(
      fc.property(filled, scrolls, steps, fc.nat(), (geometry, jumps, ways, any) => {
        const row = any % geometry.rows;
        const from = wandered(geometry, jumps, ways);
        const position = revealing(geometry, from, row);
        expect(position.scrollTop).toBeGreaterThanOrEqual(0);
        expect(position.scrollTop).toBeLessThanOrEqual(scrollTopMax(geometry) + 1e-6);
        const top = drawnAt(geometry, position, row);
        expect(top).toBeGreaterThanOrEqual(position.scrollTop - 1e-6);
        expect(top + geometry.rowHeight).toBeLessThanOrEqual(
          position.scrollTop + geometry.viewportHeight + 1e-6,
        );
        const { first, last } = rowsShown(geometry, position, 0);
        expect(row).toBeGreaterThanOrEqual(first);
        expect(row).toBeLessThanOrEqual(last);
      }),
    );
  });

  it('the place of a row and the place of the scroll bar lead back to each other, in the same order', () => {
    fc.assert(
      fc.property(geometries, fc.double({ min: 0, max: 1, noNaN: true }), (geometry, part) => {
        const scrollTop = part * scrollTopMax(geometry);
        const contentTop = contentTopAt(geometry, scrollTop);
        expect(scrollTopAt(geometry, contentTop)).toBeCloseTo(scrollTop, 3);
        expect(contentTopAt(geometry, scrollTop + 1)).toBeGreaterThanOrEqual(contentTop);
      }),
    );
  });

  it('both ends of the scroll bar are both ends of the list, however one came there', () => {
    fc.assert(
      fc.property(filled, scrolls, steps, (geometry, jumps, ways) => {
        const from = wandered(geometry, jumps, ways);
        expect(rowsShown(geometry, scrolledTo(geometry, from, 0), 0).first).toBe(0);
        const end = scrolledTo(geometry, from, scrollTopMax(geometry));
        expect(rowsShown(geometry, end, 0).last).toBe(geometry.rows - 1);
      }),
    );
  });

  it('scrolling on by short ways ends at the last row, and back at the first', () => {
    const long = filled.filter(({ rows }) => rows > 250_000);
    const start = fc.integer({ min: 1000, max: 400_000 });
    fc.assert(
      fc.property(long, start, (geometry, distance) => {
        const max = scrollTopMax(geometry);
        const way = 2.5 * geometry.viewportHeight;
        const toEnd = Array.from({ length: Math.ceil(distance / way) }, () => way);
        const down = wandered(geometry, [(max - distance) / max], toEnd);
        expect(rowsShown(geometry, down, 0).last).toBe(geometry.rows - 1);
        const back = toEnd.map((step) => -step);
        const up = wandered(geometry, [distance / max], back);
        expect(rowsShown(geometry, up, 0).first).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('a short way moves the rows by exactly as much', () => {
    const long = filled.filter(({ rows }) => rows > 250_000);
    const way = fc.integer({ min: -140, max: 140 });
    fc.assert(
      fc.property(
        long,
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        way,
        (geometry, part, by) => {
          const from = scrolledTo(geometry, atTop, part * scrollTopMax(geometry));
          const to = scrolledTo(geometry, from, from.scrollTop + by);
          expect(to.contentTop - from.contentTop).toBeCloseTo(by, 5);
        },
      ),
    );
  });

  it('near both ends a long way is exact too', () => {
    const geometry = { rows: 1_000_000, rowHeight: 40, viewportHeight: 700 };
    const max = scrollTopMax(geometry);
    expect(scrolledTo(geometry, atTop, 150_000).contentTop).toBe(150_000);
    const fromEnd = scrolledTo(geometry, atTop, max - 150_000).contentTop;
    expect(1_000_000 * 40 - 700 - fromEnd).toBeCloseTo(150_000, 5);
  });

  it('putting the scroll bar right leaves every row where it is on screen', () => {
    fc.assert(
      fc.property(filled, scrolls, steps, (geometry, jumps, ways) => {
        const from = wandered(geometry, jumps, ways);
        const to = settled(geometry, from);
        const { first } = rowsShown(geometry, from, 0);
        const seenAt = (position: ScrollPosition): number =>
          drawnAt(geometry, position, first) - position.scrollTop;
        expect(seenAt(to)).toBeCloseTo(seenAt(from), 5);
        // The last pixel may be the end: browsers round.
        const isLast = to.scrollTop >= scrollTopMax(geometry) - roundingSlack;
        const moved = scrolledTo(geometry, to, to.scrollTop).contentTop - to.contentTop;
        expect(Math.abs(moved)).toBeLessThanOrEqual(1e-5 + (isLast ? roundingSlack : 0));
      }),
    );
  });
});
