import { Gauge, Histogram, Registry } from 'prom-client';

/** Counts requests and tells Prometheus. */
export interface Metrics {
  /** `route` is a pattern, never a path: the number of series stays bounded. */
  request(labels: RequestLabels, seconds: number): void;
  /** Prometheus text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** By what requests are counted. */
export type RequestLabels = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
};

/** Upper ends of the latency histogram, in seconds. */
const latencyBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Metrics of one app. `waitingWrites` is asked at each reading. */
export function createMetrics(waitingWrites: () => number): Metrics {
  const registry = new Registry();
  const latency = new Histogram({
    name: 'allot_http_request_duration_seconds',
    help: 'Time to answer a request, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: latencyBuckets,
    registers: [registry],
  });
  gauge(registry, 'allot_writer_queue', 'Writes that have not been answered yet.', waitingWrites);
  gauge(registry, 'process_resident_memory_bytes', 'Resident memory, in bytes.', () =>
    process.memoryUsage.rss(),
  );
  gauge(registry, 'process_uptime_seconds', 'Seconds since the process started.', () =>
    process.uptime(),
  );
  return {
    request: (labels, seconds) => latency.observe(labels, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  registry.registerMetric(
    new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(value());
      },
    }),
  );
}
