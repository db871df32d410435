import { requirePermission } from '../../operations/require-permission.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import {
  newPricesBody,
  pricesBody,
  settingsBody,
  settingsPatch,
  toPricesBody,
  toSettings,
  toSettingsBody,
} from './settings-body.ts';

/** How the organization wants licensing to behave, and what its products cost. */
export const settingsRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/settings',
    summary: 'How licensing behaves in this organization',
    answer: settingsBody,
    async handle({ actor, deps }) {
      requirePermission(actor, 'readOrganization');
      const { settings } = await deps.desk.near((reader) => reader.organization());
      return toSettingsBody(settings);
    },
  }),
  apiRoute({
    method: 'PATCH',
    path: '/api/settings',
    summary: 'Change settings; what is not named stays',
    body: settingsPatch,
    answer: settingsBody,
    async handle({ body, actor, deps }) {
      return toSettingsBody(await deps.desk.write('updateSettings', actor, toSettings(body)));
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/settings/prices',
    summary: 'What one license of each product costs a month, where it was written down',
    answer: pricesBody,
    async handle({ actor, deps }) {
      requirePermission(actor, 'readSubscriptions');
      const { prices } = await deps.desk.near((reader) => reader.organization());
      return toPricesBody(prices);
    },
  }),
  apiRoute({
    method: 'PUT',
    path: '/api/settings/prices',
    summary: 'Replace the prices of products',
    body: newPricesBody,
    answer: pricesBody,
    async handle({ body, actor, deps }) {
      const input = { currency: body.currency, monthlyPrices: body.prices };
      return toPricesBody(await deps.desk.write('setPrices', actor, input));
    },
  }),
];
