/** Where people work. Addresses are made up; codes are ISO 3166-1 alpha-2. */
export type Office = {
  readonly city: string;
  readonly state: string | null;
  readonly country: string;
  readonly usageLocation: string;
  readonly postalCode: string;
  readonly streetAddress: string;
  readonly phonePrefix: string;
  readonly preferredLanguage: string;
};

// oxfmt-ignore
const rows: readonly (readonly [string, string | null, string, string, string, string, string, string])[] = [
  ['Seattle', 'WA', 'United States', 'US', '98101', '1200 Pine Street', '+1 206 555 0', 'en-US'],
  ['New York', 'NY', 'United States', 'US', '10018', '500 Eighth Avenue', '+1 212 555 0', 'en-US'],
  ['Toronto', 'ON', 'Canada', 'CA', 'M5H 2N2', '77 King Street West', '+1 416 555 0', 'en-CA'],
  ['London', null, 'United Kingdom', 'GB', 'EC2A 1NT', '14 Curtain Road', '+44 20 7946 0', 'en-GB'],
  ['Zurich', 'ZH', 'Switzerland', 'CH', '8005', 'Hardstrasse 201', '+41 44 555 0', 'de-CH'],
  ['Munich', 'BY', 'Germany', 'DE', '80807', 'Walter-Gropius-Straße 5', '+49 89 5550 0', 'de-DE'],
  ['Paris', null, 'France', 'FR', '75009', '41 rue de Provence', '+33 1 55 55 0', 'fr-FR'],
  ['São Paulo', 'SP', 'Brazil', 'BR', '01310-100', 'Avenida Paulista 900', '+55 11 5555 0', 'pt-BR'],
  ['Bengaluru', 'KA', 'India', 'IN', '560001', '21 Church Street', '+91 80 5555 0', 'en-IN'],
  ['Tokyo', null, 'Japan', 'JP', '108-0075', '2-16-3 Konan', '+81 3 5555 0', 'ja-JP'],
  ['Sydney', 'NSW', 'Australia', 'AU', '2000', '1 Epping Road', '+61 2 5550 0', 'en-AU'],
];

/** The sample organization's offices; the first is the head office. */
export const offices: readonly Office[] = rows.map(
  ([
    city,
    state,
    country,
    usageLocation,
    postalCode,
    streetAddress,
    phonePrefix,
    preferredLanguage,
  ]) => ({
    city,
    state,
    country,
    usageLocation,
    postalCode,
    streetAddress,
    phonePrefix,
    preferredLanguage,
  }),
);
