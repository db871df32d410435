import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { GroupFix, PlanBody, ProblemGroup } from '../../api/plans.ts';
import { formatCountry } from '../app/format.ts';
import { groupQuery } from '../app/group-queries.ts';
import { fixConsequence, fixTitle } from '../app/problem-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay, useMe } from '../app/session.ts';
import { setUsageLocationOf } from '../app/set-usage-location.ts';
import { t, withOtherTexts } from '../app/texts.ts';
import { useTellFailure, type PlanActions } from '../app/use-plan-actions.ts';
import { TextButton } from '../components/text-button.tsx';
import styles from './plan.module.css';

// Few plans run short, and buying asks first: the rest does without it.
const BuyQuestion = lazy(async () => ({
  default: (await withOtherTexts(import('../components/buy-units.tsx'))).BuyQuestion,
}));

/** Ways out shown for one problem. */
const shownFixes = 3;

/** The ways out of a problem that people share, best first: some in the same plan, some a step elsewhere. */
export function PlanFixes({
  group,
  plan,
  actions,
}: {
  readonly group: ProblemGroup;
  readonly plan: PlanBody;
  readonly actions: PlanActions;
}): ReactNode {
  // Where everyone has a command of their own (files, undo), no way out can be taken for all.
  const fixes = group.fixes.filter(({ isCommand }) => !isCommand || plan.command !== null);
  return fixes.slice(0, shownFixes).map((fix) =>
    fix.isCommand ? (
      <FixHere key={fix.key} fix={fix} group={group} plan={plan} actions={actions} />
    ) : (
      <span key={fix.key} className={styles.fix}>
        <FixElsewhere fix={fix} group={group} plan={plan} actions={actions} />
      </span>
    ),
  );
}

type FixProps = {
  readonly fix: GroupFix;
  readonly group: ProblemGroup;
  readonly plan: PlanBody;
  readonly actions: PlanActions;
};

function FixHere({ fix, group, plan, actions }: FixProps): ReactNode {
  const names = useProductNames();
  const title = fixTitle(fix.facts, names, fix.people);
  const chosen = { problem: group.key, fix: fix.key };
  return (
    <span className={styles.fix}>
      <TextButton onPress={() => actions.again({ resolutions: [...plan.resolutions, chosen] })}>
        {fix.people < group.count
          ? t('plans.forSome', { title, count: fix.people, total: group.count })
          : title}
      </TextButton>
      <span className="muted tiny">{fixConsequence(fix.facts, names, fix.people)}</span>
    </span>
  );
}

function FixElsewhere({ fix, group, plan, actions }: FixProps): ReactNode {
  const names = useProductNames();
  const { facts } = fix;
  const title = fixTitle(facts, names, group.count);
  switch (facts.kind) {
    case 'setUsageLocation':
      return <SetLocation group={group} plan={plan} actions={actions} />;
    case 'changeGroups':
      return facts.groupIds.map((id) => <GroupLink key={id} id={id} />);
    case 'freeUnits':
    case 'useLicensesPage':
      return (
        <Link to="/licenses/$skuId" params={{ skuId: facts.skuId }}>
          {facts.kind === 'freeUnits'
            ? t('plans.seeHolders', { product: names.product(facts.skuId) })
            : title}
        </Link>
      );
    case 'buyUnits':
      return (
        <Buy
          title={title}
          skuId={facts.skuId}
          count={group.count}
          onBought={() => actions.again({ resolutions: plan.resolutions })}
        />
      );
    case 'buyProduct':
    case 'takeOverSubscription':
      return <Link to="/your-products">{title}</Link>;
    case 'restoreUser':
      return <Link to="/deleted-users">{title}</Link>;
    case 'planAgain':
      return (
        <TextButton onPress={() => actions.again({ resolutions: plan.resolutions })}>
          {title}
        </TextButton>
      );
    default:
      return <span className="muted tiny">{fixConsequence(facts, names, group.count)}</span>;
  }
}

/** Buys the licenses that are missing; who may not sees the subscriptions. */
function Buy({
  title,
  ...question
}: {
  readonly title: string;
  readonly skuId: string;
  readonly count: number;
  readonly onBought: () => void;
}): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  if (!useMay('buyLicenses')) return <Link to="/your-products">{title}</Link>;
  return (
    <>
      <TextButton onPress={() => setIsAsking(true)}>{title}</TextButton>
      {isAsking && (
        <Suspense fallback={null}>
          <BuyQuestion {...question} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </>
  );
}

function GroupLink({ id }: { readonly id: string }): ReactNode {
  const { data } = useQuery(groupQuery(id));
  return (
    <Link to="/groups/$groupId" params={{ groupId: id }}>
      {t('plans.openGroup', { group: data?.displayName ?? '…' })}
    </Link>
  );
}

/** Sets the organization's own country for everyone who has none, then looks again. */
function SetLocation({ group, plan, actions }: Omit<FixProps, 'fix'>): ReactNode {
  const { organization } = useMe();
  const mayNot = !useMay('setUsageLocation');
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const tellFailure = useTellFailure();
  const usageLocation = organization.defaultUsageLocation ?? organization.countryLetterCode;
  const country = formatCountry(usageLocation);
  const title = t('plans.setLocation', { count: group.count, country });
  if (mayNot) {
    return (
      <span className="muted tiny">
        {title}: {t('states.noRole')}
      </span>
    );
  }
  const set = async (): Promise<void> => {
    setProgress({ done: 0, total: group.count });
    try {
      await setUsageLocationOf(group, {
        planId: plan.id,
        usageLocation,
        onProgress: (done, total) => setProgress({ done, total }),
      });
      await refreshAfterChange();
      actions.again({ resolutions: plan.resolutions });
    } catch (error) {
      tellFailure(error);
      setProgress(null);
    }
  };
  return (
    <TextButton onPress={() => void set()} isBusy={progress !== null}>
      {progress === null ? title : t('plans.settingLocation', progress)}
    </TextButton>
  );
}
