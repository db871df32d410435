import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { openLocalCertificate } from './auth/local-certificate.ts';
import type { Certificate } from './auth/local-certificate.ts';
import { BadSetting } from './config/config.ts';
import type { Config } from './config/config.ts';
import type { SettingName } from './config/settings.ts';
import type { Instant } from './core/ids.ts';

/** How a server proves who it is, and what clients must be told to trust for it. */
export type ServerCertificate = {
  /** Null: no HTTPS. */
  readonly certificate: Certificate | null;
  /** PEM file of our own authority; null where there is none. */
  readonly caFile: string | null;
};

/** The certificate that the settings ask for: given as files, or made by us for every name of this machine. */
export async function certificateFor(config: Config, now: Instant): Promise<ServerCertificate> {
  const { tls } = config;
  switch (tls.kind) {
    case 'off':
      return { certificate: null, caFile: null };
    case 'files': {
      const cert = await readSetFile('ALLOT_TLS_CERT', tls.certFile);
      const key = await readSetFile('ALLOT_TLS_KEY', tls.keyFile);
      return { certificate: { cert, key }, caFile: null };
    }
    case 'local': {
      const names = new Set(['localhost', '127.0.0.1', '::1', hostname().toLowerCase()]);
      if (config.host !== '0.0.0.0' && config.host !== '::') names.add(config.host.toLowerCase());
      if (config.publicUrl !== null) names.add(bareHost(config.publicUrl));
      const made = await openLocalCertificate(config.dataDirectory, [...names], now);
      return { certificate: made, caFile: made.caFile };
    }
  }
}

async function readSetFile(setting: SettingName, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BadSetting(`${setting} cannot be read: ${why}`);
  }
}

function bareHost(url: string): string {
  return new URL(url).hostname.replace(/^\[(.*)\]$/, '$1');
}
