import type { CliCommand } from '../../command.ts';
import { requestRow } from '../../supply.ts';

/** `allot request list` */
export const requestList: CliCommand = {
  name: 'request list',
  summary: 'List the requests for licenses that wait for a decision',
  details: ['Requests are kept for 12 months.'],
  options: [{ flags: '--all', summary: 'those too that somebody has decided about' }],
  async run({ options, terminal, connect }) {
    const path = `/api/requests?$top=200${options.has('all') ? '' : '&status=pending'}`;
    const rows = await (await connect()).list(requestRow, path);
    terminal.list(rows, [
      { heading: 'Asked', of: (each) => each.createdDateTime.slice(0, 10) },
      { heading: 'Product', of: (each) => each.product.displayName },
      { heading: 'By', of: (each) => each.requester?.displayName ?? '' },
      { heading: 'For', of: (each) => each.people.map((one) => one.displayName).join(', ') },
      { heading: 'Note', of: (each) => each.note ?? '' },
      { heading: 'State', of: (each) => stateOf(each.decision) },
      { heading: 'Request id', of: (each) => each.id },
    ]);
  },
};

function stateOf(
  decision: { readonly approved: readonly string[]; readonly rejected: readonly string[] } | null,
): string {
  if (decision === null) return 'pending';
  if (decision.rejected.length === 0) return 'approved';
  return decision.approved.length === 0 ? 'rejected' : 'approved in part';
}
