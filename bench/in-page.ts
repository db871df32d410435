/** Runs in the page, not in Node: watches what is painted, offered and blocked. Injected by `pages.ts`. */

/** A task that blocks the page so long, in milliseconds, is one that people feel; the browser tells of no shorter ones. */
type Scroll = { readonly milliseconds: number; readonly pixelsPerSecond: number };

/** Longest that is waited for an answer to a key, in milliseconds: the answer may be the very people who are offered already. */
const answerMilliseconds = 400;

/** Longest that is waited for a first row, in milliseconds. */
const rowMilliseconds = 15_000;

/** When the first row stood on the screen, in milliseconds since the navigation. */
function firstRow(): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (performance.now() - begun > rowMilliseconds) {
        reject(
          new Error(`no row at ${location.pathname}: ${document.body.innerText.slice(0, 500)}`),
        );
        return;
      }
      const row = document.querySelector('[role=grid] [role=row][aria-rowindex="2"]');
      const isThere =
        row?.querySelector('[role=gridcell]') !== null && (row?.textContent ?? '') !== '';
      // A frame later it is painted.
      requestAnimationFrame(isThere ? () => resolve(performance.now()) : look);
    };
    look();
  });
}

/** Waits for the next press, and then for the first row; answers the milliseconds between. */
function rowAfterPress(): Promise<number> {
  return new Promise((resolve, reject) => {
    const onPress = (): void => {
      const pressed = performance.now();
      firstRow().then((shown) => resolve(shown - pressed), reject);
    };
    addEventListener('click', onPress, { once: true, capture: true });
  });
}

/** Waits for the next key, and then for other people to be offered; NaN: the same ones were. */
function nextOptions(): Promise<number> {
  const offered = (): string =>
    [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent).join('|');
  return new Promise((resolve) => {
    const onKey = (): void => {
      const pressed = performance.now();
      const before = offered();
      const look = (): void => {
        const passed = performance.now() - pressed;
        const now = offered();
        if (now !== '' && now !== before) resolve(passed);
        else if (passed > answerMilliseconds) resolve(Number.NaN);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', onKey, { once: true, capture: true });
  });
}

/** Scrolls the list evenly and answers the longest task meanwhile, in milliseconds; 0: none of 50 or more. */
async function longestWhileScrolling({ milliseconds, pixelsPerSecond }: Scroll): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const grid = document.querySelector('[role=grid]');
  const start = performance.now();
  await new Promise<void>((resolve) => {
    const step = (): void => {
      const passed = performance.now() - start;
      grid?.scrollTo(0, (passed / 1000) * pixelsPerSecond);
      if (passed > milliseconds) resolve();
      else requestAnimationFrame(step);
    };
    step();
  });
  observer.disconnect();
  return longest;
}

Object.assign(window, { bench: { firstRow, rowAfterPress, nextOptions, longestWhileScrolling } });
