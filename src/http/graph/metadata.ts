import { metadataXml } from '../../graph/metadata/metadata.ts';
import { noQuery, type GraphRoute } from './graph-call.ts';

const text = metadataXml();

/** `GET /$metadata`. */
export const metadataRoute: GraphRoute = {
  method: 'GET',
  path: '/$metadata',
  action: null,
  query: { ...noQuery, options: ['$format'] },
  handle: () => Promise.resolve({ kind: 'text', text, contentType: 'application/xml' }),
};
