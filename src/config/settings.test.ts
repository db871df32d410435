import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settings, settingsPage } from './settings.ts';

it('the page about settings is what the table says', () => {
  const page = readFileSync(new URL('../../docs/operate/settings.md', import.meta.url), 'utf8');
  expect(page).toBe(settingsPage());
});

it('no setting is described twice', () => {
  const names = settings.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
