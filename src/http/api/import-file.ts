import { Refused } from '../../core/problems.ts';
import { type DecodedText, decodeText } from '../../imports/decode-text.ts';
import type { ImportEvent } from '../../imports/import-event.ts';
import { type ProductNames, productNames } from '../../imports/product-names.ts';
import type { Desk } from '../../operations/desk.ts';
import type { AppContext } from '../context.ts';
import type { ImportReport } from './import-answer.ts';

/** The file that is the body of the request. */
export async function readFile(c: AppContext): Promise<DecodedText> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length === 0) {
    throw new Refused({ code: 'BadRequest', message: 'The file is empty.' });
  }
  return decodeText(bytes);
}

/** Lines of the text: about how many rows it has. */
export function aboutRows(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Names of products as the organization means them. */
export async function loadProductNames(desk: Desk): Promise<ProductNames> {
  return desk.near(async (reader) => {
    const owned = (await reader.subscribedSkus()).map(({ skuId }) => skuId);
    return productNames(await reader.catalog(), new Set(owned));
  });
}

/** A row that was understood, with its fields as they stood. */
export type UnderstoodRow<Row> = { readonly row: Row; readonly cells: readonly string[] };

/** Gives the rows to `take`, `size` at a time; what could not be understood goes to the report. */
export async function inParts<Row>(
  events: AsyncIterable<ImportEvent<Row>>,
  { report, size }: { readonly report: ImportReport; readonly size: number },
  take: (rows: readonly UnderstoodRow<Row>[]) => Promise<void>,
): Promise<void> {
  let part: UnderstoodRow<Row>[] = [];
  for await (const event of events) {
    switch (event.kind) {
      case 'head':
        report.begin(event);
        break;
      case 'unreadable':
        throw new Refused({ code: 'BadRequest', message: event.error });
      case 'failed':
        report.total += 1;
        report.fail(event.row);
        break;
      case 'row':
        report.total += 1;
        part.push(event);
        if (part.length < size) break;
        await take(part);
        part = [];
    }
  }
  await take(part);
}
