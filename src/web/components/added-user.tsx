import { Link } from '@tanstack/react-router';
import { CircleCheck, Copy, UserPlus } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '../app/texts.ts';
import type { AddedPerson } from '../pages/use-new-person.ts';
import styles from './added-user.module.css';
import { Button } from './button.tsx';
import { notify } from './notify.tsx';
import { Card } from './page.tsx';
import { PersonLink } from './person-link.tsx';

/** Somebody was added: their user name, and their password this one time. */
export function AddedUser({
  person,
  onAgain,
}: {
  readonly person: AddedPerson;
  readonly onAgain: () => void;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card>
      <div className={styles.added}>
        <CircleCheck size={28} aria-hidden="true" />
        <h2 tabIndex={-1} ref={heading}>
          {t('add.added', { name: person.displayName })}
        </h2>
        <p className="muted">{t('add.addedText', { licenses: person.licenses })}</p>
        <dl className={styles.facts}>
          <Fact label={t('person.field.userPrincipalName')} value={person.userPrincipalName} />
          <Fact label={t('add.password')} value={person.password} isCode />
        </dl>
        <p className="muted small">{t('add.passwordOnce')}</p>
        <div className={styles.commands}>
          <Button look="primary" icon={<UserPlus size={16} aria-hidden="true" />} onPress={onAgain}>
            {t('add.another')}
          </Button>
          <PersonLink id={person.id}>{t('add.open', { name: person.displayName })}</PersonLink>
          <Link to="/users">{t('add.toUsers')}</Link>
        </div>
      </div>
    </Card>
  );
}

function Fact({
  label,
  value,
  isCode = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly isCode?: boolean;
}): ReactNode {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    notify({ text: t('add.copied', { what: label }) });
  };
  return (
    <div className={styles.fact}>
      <dt className="muted small">{label}</dt>
      <dd>
        {isCode ? <code>{value}</code> : value}
        <Button
          look="quiet"
          icon={<Copy size={15} aria-hidden="true" />}
          label={t('add.copyWhat', { what: label })}
          onPress={() => void copy()}
        >
          {t('add.copy')}
        </Button>
      </dd>
    </div>
  );
}
