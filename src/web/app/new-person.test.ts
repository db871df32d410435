import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStrongPassword } from '../../graph/bodies/user-body.ts';
import {
  displayNameOf,
  emptyPerson,
  generatePassword,
  missingOf,
  newUserBody,
  secureRandom,
  userNameOf,
} from './new-person.ts';

const empty = emptyPerson('contoso.com', 'DE');
const jane = { ...empty, givenName: 'Jöhn', surname: 'van der Straße' };

describe('a new person', () => {
  it('is named after first and last name until something else is typed', () => {
    expect(displayNameOf(jane)).toBe('Jöhn van der Straße');
    expect(userNameOf(jane)).toBe('john.vanderstrasse');
    expect(displayNameOf({ ...jane, displayName: '' })).toBe('');
    expect(userNameOf({ ...jane, userName: 'jo' })).toBe('jo');
  });

  it('needs a display name and a user name', () => {
    expect(missingOf(empty)).toEqual(['displayName', 'userName']);
    expect(missingOf(jane)).toEqual([]);
    expect(missingOf({ ...jane, userName: ' ' })).toEqual(['userName']);
  });

  it('is sent without what was left empty', () => {
    const body = newUserBody({ ...jane, jobTitle: ' Buyer ' }, 'secret');
    expect(body).toMatchObject({
      userPrincipalName: 'john.vanderstrasse@contoso.com',
      mailNickname: 'john.vanderstrasse',
      jobTitle: 'Buyer',
      usageLocation: 'DE',
    });
    expect(Object.keys(body)).not.toContain('department');
  });
});

describe('generatePassword', () => {
  it('is strong whatever is drawn', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (draws) => {
        const password = generatePassword((below) => {
          const draw: unknown = draws.next().value;
          return typeof draw === 'number' ? draw % below : 0;
        });
        return password.length === 16 && isStrongPassword(password);
      }),
    );
  });

  it('differs each time', () => {
    const many = new Set(Array.from({ length: 200 }, () => generatePassword(secureRandom)));
    expect(many.size).toBe(200);
  });
});
