import { describe, expect, it } from 'vitest';
import { RequestFailed } from '../../client/request.ts';
import { fieldErrorsOf } from './field-errors.ts';
import { loadPageTexts } from './texts.ts';

await loadPageTexts();

const failed = (more: { code?: string; message?: string; targets?: string[] }): RequestFailed =>
  new RequestFailed({
    status: 400,
    code: more.code ?? 'BadRequest',
    message: more.message ?? 'Refused.',
    problems: [],
    targets: more.targets ?? [],
    requestId: null,
  });
const fields = ['department', 'userPrincipalName'];

describe('fieldErrorsOf', () => {
  it('says at the field that a value is taken', () => {
    const error = failed({ code: 'ObjectConflict', targets: ['userPrincipalName'] });
    const { fields: at, general } = fieldErrorsOf(error, fields);
    expect([...at.keys()]).toEqual(['userPrincipalName']);
    expect(general).toBeNull();
  });

  it('finds the property that only the sentence names', () => {
    const message = "Invalid value specified for property 'department' of resource 'User'.";
    expect([...fieldErrorsOf(failed({ message }), fields).fields.keys()]).toEqual(['department']);
  });

  it('says in general what is about no field of the page', () => {
    const error = failed({ message: 'Insufficient privileges.', targets: ['mail'] });
    expect(fieldErrorsOf(error, fields)).toEqual({
      fields: new Map(),
      general: 'Insufficient privileges.',
    });
  });

  it('lets defects of the page through', () => {
    expect(() => fieldErrorsOf(new Error('defect'), fields)).toThrow('defect');
  });
});
