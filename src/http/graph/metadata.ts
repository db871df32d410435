import { metadataXml } from '../../graph/metadata/metadata.ts';
import { noQuery, type GraphRoute } from './graph-call.ts';

const texts = { 'v1.0': metadataXml('v1.0'), beta: metadataXml('beta') } as const;

/** `GET /$metadata`. */
export const metadataRoute: GraphRoute = {
  method: 'GET',
  path: '/$metadata',
  action: null,
  query: { ...noQuery, options: ['$format'] },
  handle: ({ version }) =>
    Promise.resolve({ kind: 'text', text: texts[version], contentType: 'application/xml' }),
};
