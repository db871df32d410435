import { Lock } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ProductBody, ProductPlan } from '../../api/licenses.ts';
import { type AppNeed, appsOf, needOf } from '../app/app-needs.ts';
import { t } from '../app/texts.ts';
import styles from './apps-switches.module.css';
import { Button } from './button.tsx';
import { Switch } from './fields.tsx';
import { SearchField } from './search-field.tsx';

/** Lists longer than this can be searched. */
const searchableApps = 12;
/** Names of needed apps that a line has room for. */
const namesShown = 2;

/** "Turn apps and services on or off": the apps of a product by name, all on by default; organization-wide ones locked. */
export function AppsSwitches({
  product,
  off,
  onChange,
  notes,
  isReadOnly = false,
}: {
  readonly product: ProductBody;
  /** Service plans that are off. */
  readonly off: ReadonlySet<string>;
  readonly onChange: (off: ReadonlySet<string>) => void;
  /** What is to be said about single apps: "3 conflicts". */
  readonly notes?: ReadonlyMap<string, string>;
  readonly isReadOnly?: boolean;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const { own, company } = appsOf(product);
  const matches = ({ displayName }: ProductPlan): boolean =>
    displayName.toLowerCase().includes(typed.trim().toLowerCase());
  const set = (servicePlanId: string, isOn: boolean): void => {
    const next = new Set(off);
    if (isOn) next.delete(servicePlanId);
    else next.add(servicePlanId);
    onChange(next);
  };
  return (
    <div className={styles.apps}>
      {own.length > searchableApps && (
        <div className={styles.tools}>
          <SearchField label={t('assign.findApp')} value={typed} onChange={setTyped} />
          {!isReadOnly && <AllSwitches onAll={(isOn) => onChange(isOn ? new Set() : idsOf(own))} />}
        </div>
      )}
      <ul>
        {own.filter(matches).map((plan) => (
          <li key={plan.servicePlanId}>
            <Switch
              isSelected={!off.has(plan.servicePlanId)}
              isDisabled={isReadOnly}
              onChange={(isOn) => set(plan.servicePlanId, isOn)}
            >
              <AppLine
                plan={plan}
                need={needOf(plan, product, off)}
                note={notes?.get(plan.servicePlanId)}
                isOn={!off.has(plan.servicePlanId)}
              />
            </Switch>
          </li>
        ))}
        {company.filter(matches).map((plan) => (
          <LockedApp key={plan.servicePlanId} name={plan.displayName} />
        ))}
      </ul>
    </div>
  );
}

/** An app that is set for the whole organization. */
function LockedApp({ name }: { readonly name: string }): ReactNode {
  return (
    <li className={styles.locked}>
      <span>{name}</span>
      <span className={styles.lock}>
        <Lock size={13} aria-hidden="true" />
        {t('assign.companyApp')}
      </span>
    </li>
  );
}

function idsOf(plans: readonly ProductPlan[]): ReadonlySet<string> {
  return new Set(plans.map(({ servicePlanId }) => servicePlanId));
}

function AllSwitches({ onAll }: { readonly onAll: (isOn: boolean) => void }): ReactNode {
  return (
    <>
      <Button look="quiet" onPress={() => onAll(true)}>
        {t('assign.allOn')}
      </Button>
      <Button look="quiet" onPress={() => onAll(false)}>
        {t('assign.allOff')}
      </Button>
    </>
  );
}

function AppLine({
  plan,
  need,
  note,
  isOn,
}: {
  readonly plan: ProductPlan;
  readonly need: AppNeed | null;
  readonly note: string | undefined;
  readonly isOn: boolean;
}): ReactNode {
  const isWarned = note !== undefined || (isOn && need?.state === 'off');
  return (
    <span className={styles.line}>
      <span>{plan.displayName}</span>
      {(note !== undefined || need !== null) && (
        <span className={isWarned ? styles.warned : styles.need}>
          {note ?? (need === null ? '' : needText(need))}
        </span>
      )}
    </span>
  );
}

function needText({ names, state }: AppNeed): string {
  const shown = names.slice(0, namesShown).join(t('assign.orBetween'));
  const more = Math.max(0, names.length - namesShown);
  const values = { apps: shown, more };
  if (state === 'off') return t('assign.needsOff', values);
  return t(state === 'met' ? 'assign.needs' : 'assign.needsElsewhere', values);
}
