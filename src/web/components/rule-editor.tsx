import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import type { MembershipRulePreviewBody, RulePeopleBody } from '../../api/membership-rules.ts';
import { type DirectoryGroup, updateGroup } from '../../client/directory.ts';
import { previewMembershipRule } from '../../client/membership-rules.ts';
import { fieldErrorsOf, noFieldErrors } from '../app/field-errors.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { ruleProblemText } from '../app/rule-text.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import fields from './fields.module.css';
import { Switch } from './fields.tsx';
import { FormError } from './form-error.tsx';
import { notify } from './notify.tsx';
import { Card } from './page.tsx';
import styles from './rule-editor.module.css';

/** A rule as one is written. */
const example = 'user.department -eq "Sales" -and user.accountEnabled -eq true';

/** The rule of a group and, while one types, who would join and leave by it. */
export function RuleEditor({ group }: { readonly group: DirectoryGroup }): ReactNode {
  const form = useRule(group);
  const { preview } = form;
  const problem = preview === null || preview.problem === null ? null : preview.problem;
  return (
    <Card label={t('groups.rule')}>
      <div className={styles.editor}>
        <FormError text={form.errors.general} />
        <AriaTextField
          className={fields.field ?? ''}
          value={form.rule}
          onChange={form.setRule}
          isInvalid={problem !== null}
        >
          <Label className={fields.label ?? ''}>{t('rules.rule')}</Label>
          <TextArea className={styles.text ?? ''} spellCheck={false} />
          <Text slot="description" className={fields.hint ?? ''}>
            {t('rules.hint', { example })}
          </Text>
          <FieldError className={fields.error ?? ''}>
            {problem === null ? null : ruleProblemText(problem)}
          </FieldError>
        </AriaTextField>
        <Switch isSelected={form.isOn} onChange={form.setIsOn}>
          {t('rules.on')}
        </Switch>
        <div className={styles.preview} role="status">
          {!form.isOn && <p>{t('rules.off')}</p>}
          {form.hasFailed && <p>{t('rules.failed')}</p>}
          {!form.hasFailed && form.isLooking && <p>{t('rules.checking')}</p>}
          {!form.hasFailed && !form.isLooking && preview !== null && <Preview preview={preview} />}
        </div>
        <div>
          <Button
            look="primary"
            isBusy={form.isSaving}
            reason={form.reason}
            onPress={() => void form.save()}
          >
            {t('states.save')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Preview({ preview }: { readonly preview: MembershipRulePreviewBody }): ReactNode {
  if (preview.problem !== null) return <p>{t('rules.fixFirst')}</p>;
  const { matching, joining, leaving } = preview;
  return (
    <>
      <p>
        <strong className="number">{t('rules.matching', { count: matching.count })}</strong>
      </p>
      {joining.count + leaving.count === 0 && <p>{t('rules.same')}</p>}
      {joining.count > 0 && (
        <People title={t('rules.joining', { count: joining.count })} people={joining} />
      )}
      {leaving.count > 0 && (
        <>
          <People title={t('rules.leaving', { count: leaving.count })} people={leaving} />
          <p className={fields.hint}>{t('rules.leavingText')}</p>
        </>
      )}
    </>
  );
}

function People({
  title,
  people,
}: {
  readonly title: string;
  readonly people: RulePeopleBody;
}): ReactNode {
  const names = people.first.map(({ displayName }) => displayName).join(', ');
  const more = people.count - people.first.length;
  return (
    <p>
      <span className="number">{title}</span>{' '}
      <span className={styles.names}>
        {names}
        {more > 0 && ' ' + t('rules.more', { count: more })}
      </span>
    </p>
  );
}

/** How long one may pause in typing before it is looked who matches, in milliseconds. */
const pauseMilliseconds = 300;

/** How often it is looked how many still have to follow a rule that is saved, in milliseconds. */
const followedMilliseconds = 2_000;

function isAnyoneMoving(preview: MembershipRulePreviewBody | null): boolean {
  if (preview === null || preview.problem !== null) return false;
  return preview.joining.count + preview.leaving.count > 0;
}

/** A value once it has stood still for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function useRule(group: DirectoryGroup) {
  const may = useMay('updateGroup');
  const wasOn = group.membershipRuleProcessingState === 'On';
  const [rule, setRule] = useState(group.membershipRule ?? '');
  const [isOn, setIsOn] = useState(wasOn);
  const [errors, setErrors] = useState(noFieldErrors);
  const [isSaving, setIsSaving] = useState(false);
  const settled = useSettled(rule);
  const query = useQuery({
    queryKey: ['groups', group.id, 'rule', settled],
    queryFn: ({ signal }) => previewMembershipRule(group.id, settled, signal),
    placeholderData: keepPreviousData,
    // A rule that is saved and not yet followed by everyone: one sees how far it is.
    refetchInterval: ({ state }) =>
      settled === group.membershipRule && wasOn && isAnyoneMoving(state.data ?? null)
        ? followedMilliseconds
        : false,
  });
  const isLooking = settled !== rule || query.isPlaceholderData || query.isPending;
  const preview = query.data ?? null;
  const save = async (): Promise<void> => {
    setIsSaving(true);
    setErrors(noFieldErrors);
    try {
      await updateGroup(group.id, {
        membershipRule: rule,
        membershipRuleProcessingState: isOn ? 'On' : 'Paused',
      });
      await refreshAfterChange();
      notify({ text: t('rules.saved') });
    } catch (error) {
      setErrors(fieldErrorsOf(error, []));
    } finally {
      setIsSaving(false);
    }
  };
  const isSame = rule === group.membershipRule && isOn === wasOn;
  const notYet = isLooking ? t('rules.notYet') : null;
  const wrong = preview !== null && preview.problem !== null ? t('rules.fixFirst') : notYet;
  const locked = isSame ? t('person.nothingToSave') : wrong;
  return {
    rule,
    setRule,
    isOn,
    setIsOn,
    errors,
    isSaving,
    isLooking,
    hasFailed: query.isError,
    preview,
    save,
    reason: may ? locked : t('states.noRole'),
  };
}
