import type { CliCommand } from '../../command.ts';
import { loadNames } from '../../names.ts';
import { forecastAnswer } from '../../supply.ts';

/** `allot sku forecast` */
export const skuForecast: CliCommand = {
  name: 'sku forecast',
  summary: 'Show how many licenses of a product there will be, and how many will be in use',
  details: [
    'By what subscriptions do by themselves, by plans with dates, by people who leave or join on a known day, and as the last 90 days have it.',
  ],
  arguments: [{ name: '<product>', summary: 'name, part number or id' }],
  options: [{ flags: '--days <number>', summary: 'how far, 365 unless said' }],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const names = await loadNames(client);
    const skuId = names.productId(options.text('product'));
    const days = options.count('days') ?? 365;
    const forecast = await client.get(
      forecastAnswer,
      `/api/products/${skuId}/forecast?days=${String(days)}`,
    );
    if (terminal.format === 'json') {
      terminal.result(forecast, () => '');
      return;
    }
    const monthly = forecast.points.filter((_, at, all) => at % 4 === 0 || at === all.length - 1);
    terminal.list(monthly, [
      { heading: 'Day', of: (each) => each.day },
      { heading: 'Licenses', of: (each) => each.usable },
      { heading: 'In use', of: (each) => each.consumed },
      { heading: 'Free', of: (each) => each.usable - each.consumed },
    ]);
    terminal.tell(
      forecast.shortFrom === null
        ? `There are enough for ${days.toLocaleString('en-US')} days.`
        : `Too few from ${forecast.shortFrom} on.`,
    );
  },
};
