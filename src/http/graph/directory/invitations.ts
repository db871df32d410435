import { invitationBody } from '../../../graph/bodies/action-bodies.ts';
import { created } from '../graph-answer.ts';
import { bodyOf, noQuery, type GraphRoute } from '../graph-call.ts';
import { entityBody } from '../links.ts';

/** `POST /invitations` (contract.md 1.8). No mail is sent; the address in the answer leads to the start page, which
 * says how to sign in. */
export const addInvitationRoute: GraphRoute = {
  method: 'POST',
  path: '/invitations',
  action: 'inviteGuest',
  query: noQuery,
  async handle(call) {
    const body = await bodyOf(call, invitationBody, { resource: 'Invitation' });
    const { userId } = await call.desk.write('inviteGuest', call.actor, {
      mail: body.invitedUserEmailAddress,
      displayName: body.invitedUserDisplayName ?? null,
      userType: body.invitedUserType ?? 'Guest',
    });
    const user = await call.desk.near((reader) => reader.findUser(userId));
    if (user === null) throw new Error('a guest just invited is there');
    return created(
      entityBody(call, 'invitations/$entity', {
        id: userId,
        inviteRedeemUrl: `${call.c.get('origin')}/?redeem=${userId}`,
        invitedUserDisplayName: body.invitedUserDisplayName ?? null,
        invitedUserType: body.invitedUserType ?? 'Guest',
        invitedUserEmailAddress: body.invitedUserEmailAddress,
        sendInvitationMessage: body.sendInvitationMessage ?? false,
        resetRedemption: false,
        inviteRedirectUrl: body.inviteRedirectUrl,
        status: user.externalUserState === 'Accepted' ? 'Completed' : 'PendingAcceptance',
        invitedUserMessageInfo: {
          messageLanguage: null,
          customizedMessageBody: null,
          ccRecipients: [],
        },
        invitedUser: { id: userId },
      }),
      call.base + '/invitations/' + userId,
    );
  },
};
