/** Something that was found by search and opened. */
export type RecentResult = {
  /** "person:<id>", "group:<id>", "product:<skuId>" or "page:<address>". */
  readonly key: string;
  readonly label: string;
  readonly detail: string;
};

const storageKey = 'allot.recent';
/** Results that are offered again. */
const recentMax = 5;

/** What was opened last from search, newest first; forgotten when the browser's tab closes. */
export function recentResults(): readonly RecentResult[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isResult) : [];
  } catch {
    return [];
  }
}

/** Keeps a result as the newest one. */
export function keepResult(result: RecentResult): void {
  const others = recentResults().filter(({ key }) => key !== result.key);
  sessionStorage.setItem(storageKey, JSON.stringify([result, ...others].slice(0, recentMax)));
}

function isResult(value: unknown): value is RecentResult {
  if (typeof value !== 'object' || value === null) return false;
  return ['key', 'label', 'detail'].every((name) => typeof Reflect.get(value, name) === 'string');
}
