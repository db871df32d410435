import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { RequestSettingsBody } from '../../api/supply.ts';
import { setRequestSettings } from '../../client/supply.ts';
import { useMay } from '../app/session.ts';
import { requestSettingsQuery } from '../app/supply-queries.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { Button } from './button.tsx';
import { Switch, TextField } from './fields.tsx';
import { Card } from './page.tsx';
import { QueryView } from './query-view.tsx';
import styles from './supply.module.css';

/** The organization's own way to ask for licenses, which takes the place of requests (rules.md 9.1). */
export function RequestSettings(): ReactNode {
  const query = useQuery(requestSettingsQuery);
  return (
    <QueryView query={query} rows={3}>
      {(settings) => <OwnProcess key={JSON.stringify(settings)} settings={settings} />}
    </QueryView>
  );
}

function OwnProcess({ settings }: { readonly settings: RequestSettingsBody }): ReactNode {
  const { ownProcess } = settings;
  const [isOwn, setIsOwn] = useState(ownProcess !== null);
  const [message, setMessage] = useState(ownProcess?.message ?? '');
  const [link, setLink] = useState(ownProcess?.link ?? '');
  const may = useMay('manageOrganization');
  const save = useToldAction({
    act: (body: RequestSettingsBody) => setRequestSettings(body),
    told: () => t('settings.saved'),
  });
  const next = isOwn ? { message: message.trim(), link: link.trim() || null } : null;
  return (
    <Card>
      <div className={styles.stack}>
        <div>
          <Switch isSelected={isOwn} isDisabled={!may} onChange={setIsOwn}>
            {t('requests.ownProcess')}
          </Switch>
          <p className="muted small">{t('requests.ownProcessHint')}</p>
        </div>
        {isOwn && (
          <>
            <TextField
              label={t('requests.ownMessage')}
              value={message}
              isDisabled={!may}
              onChange={setMessage}
            />
            <TextField
              label={t('requests.ownLink')}
              value={link}
              isDisabled={!may}
              onChange={setLink}
            />
          </>
        )}
        <div>
          <Button
            look="primary"
            isBusy={save.isPending}
            reason={whyNot({ may, isOwn, message, isSame: isSame(ownProcess, next) })}
            onPress={() => save.mutate({ ...settings, ownProcess: next })}
          >
            {t('states.save')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

type OwnProcessBody = RequestSettingsBody['ownProcess'];

function isSame(one: OwnProcessBody, other: OwnProcessBody): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function whyNot(facts: {
  readonly may: boolean;
  readonly isOwn: boolean;
  readonly message: string;
  readonly isSame: boolean;
}): string | null {
  if (!facts.may) return t('states.noRole');
  if (facts.isOwn && facts.message.trim() === '') return t('requests.messageMissing');
  return facts.isSame ? t('requests.nothingChanged') : null;
}
