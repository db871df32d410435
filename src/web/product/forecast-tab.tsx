import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ForecastBody } from '../../api/dates.ts';
import { formatDate, formatNumber } from '../app/format.ts';
import { forecastQuery } from '../app/supply-queries.ts';
import { t } from '../app/texts.ts';
import { Card } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { Select } from '../components/select.tsx';
import { Table } from '../components/table.tsx';
import supply from '../components/supply.module.css';
import styles from './forecast-tab.module.css';

/** How far a forecast can look, in days. */
const reaches = [90, 365, 1095] as const;

/** How many licenses of a product there will be, and how many in use. */
export function ForecastTab({ skuId }: { readonly skuId: string }): ReactNode {
  const [days, setDays] = useState<number>(365);
  const query = useQuery(forecastQuery(skuId, days));
  return (
    <Card label={t('forecast.title')}>
      <div className={supply.stack}>
        <div className={supply.spread}>
          <p className="muted small">{t('forecast.hint')}</p>
          <div className={supply.narrow}>
            <Select
              label={t('forecast.reach')}
              isLabelHidden
              value={String(days)}
              choices={reaches.map((count) => ({
                id: String(count),
                label: t('forecast.days', { count }),
              }))}
              onChange={(id) => setDays(Number(id))}
            />
          </div>
        </div>
        <QueryView query={query} rows={5}>
          {(forecast) => <Forecast forecast={forecast} />}
        </QueryView>
      </div>
    </Card>
  );
}

function Forecast({ forecast }: { readonly forecast: ForecastBody }): ReactNode {
  const { shortFrom, trend, supply: steps, changes } = forecast;
  const events = [
    ...steps.map(({ day, usable }) => ({ day, text: t('forecast.supply', { count: usable }) })),
    ...changes
      .filter(({ people }) => people !== 0)
      .map(({ day, kind, people }) => ({
        day,
        text: t(`forecast.${kind}`, { count: Math.abs(people) }),
      })),
  ].sort((one, other) => one.day.localeCompare(other.day));
  return (
    <>
      <p>
        <b>
          {shortFrom === null
            ? t('forecast.enough')
            : t('forecast.short', { date: formatDate(shortFrom) })}
        </b>{' '}
        {trend !== 0 && t('forecast.trend', { count: Math.abs(trend), isMore: String(trend > 0) })}
      </p>
      <Chart forecast={forecast} />
      {events.length > 0 && (
        <section>
          <h3>{t('forecast.known')}</h3>
          <ul className={supply.items}>
            {events.map(({ day, text }) => (
              <li key={`${day} ${text}`} className="small">
                <span className="muted">{formatDate(day)}</span> {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Numbers forecast={forecast} />
    </>
  );
}

/** Points between two rows of the table. */
const pointsARow = 4;

/** The same in numbers, for those who do not see the chart. */
function Numbers({ forecast: { points } }: { readonly forecast: ForecastBody }): ReactNode {
  return (
    <Table
      label={t('forecast.title')}
      rows={points.filter((_, at) => at % pointsARow === 0 || at === points.length - 1)}
      rowKey={({ day }) => day}
      columns={[
        { id: 'day', label: t('forecast.day'), cell: ({ day }) => formatDate(day) },
        {
          id: 'usable',
          label: t('forecast.usable'),
          align: 'end',
          cell: ({ usable }) => formatNumber(usable),
        },
        {
          id: 'consumed',
          label: t('forecast.consumed'),
          align: 'end',
          cell: ({ consumed }) => formatNumber(consumed),
        },
        {
          id: 'free',
          label: t('forecast.free'),
          align: 'end',
          cell: ({ usable, consumed }) => formatNumber(usable - consumed),
        },
      ]}
    />
  );
}

/** The chart's own measure; it is drawn as wide as there is room. */
const width = 720;
const height = 220;

function Chart({ forecast: { points } }: { readonly forecast: ForecastBody }): ReactNode {
  const most = Math.max(1, ...points.flatMap(({ usable, consumed }) => [usable, consumed]));
  const x = (at: number): number => (at / Math.max(1, points.length - 1)) * width;
  const y = (units: number): number => height - (units / (most * 1.08)) * height;
  const steps = points.map(({ usable }, at) =>
    at === 0 ? `M0 ${y(usable)}` : `H${x(at)} V${y(usable)}`,
  );
  const line = points.map(({ consumed }, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(consumed)}`);
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className={styles.chart}
        aria-hidden="true"
      >
        <path d={`${line.join(' ')} L${width} ${height} L0 ${height} Z`} className={styles.area} />
        <path d={line.join(' ')} className={styles.line} />
        <path d={steps.join(' ')} className={styles.steps} />
      </svg>
      <figcaption className={`${styles.legend} tiny`}>
        <span className={styles.usable}>{t('forecast.usable')}</span>
        <span className={styles.consumed}>{t('forecast.consumed')}</span>
        <span className="muted">{t('forecast.most', { count: most })}</span>
      </figcaption>
    </figure>
  );
}
