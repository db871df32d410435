import { departments } from './departments.ts';

/** What a group of the sample organization is: decides its properties. */
export type TeamKind =
  | 'security'
  | 'microsoft365'
  | 'distribution'
  | 'mailEnabledSecurity'
  | 'dynamic';

/** One group and whom it holds. */
export type Team = {
  readonly name: string;
  readonly kind: TeamKind;
  readonly description: string;
  /** The id of published examples, where there is one. */
  readonly id?: string;
  /** Everyone of these departments; `[]`: only the well-known people named in `aliases`. */
  readonly departments: readonly string[];
  readonly aliases: readonly string[];
  /** Groups inside it, by name. */
  readonly groups: readonly string[];
  readonly owner: string;
  /** Guests of these (from the first): so many. */
  readonly guests?: number;
};

/** Security groups of departments, by name of the department. */
const departmentTeams: readonly Team[] = departments.map(({ name }) => ({
  name: `${name} staff`,
  kind: 'security',
  description: `Everyone in ${name}`,
  departments: [name],
  aliases: [],
  groups: [],
  owner: 'admin',
}));

/** The groups of the sample organization. A group comes after the groups that it holds. */
export const teams: readonly Team[] = [
  ...departmentTeams,
  {
    name: 'All departments',
    kind: 'security',
    description: 'Nested: holds the groups of the departments and nobody directly',
    departments: [],
    aliases: [],
    groups: departmentTeams.map((team) => team.name),
    owner: 'admin',
  },
  {
    id: '02bd9fd6-8f93-4758-87c3-1fb73740a315',
    name: 'HR Taskforce',
    kind: 'microsoft365',
    description: 'Welcome to the HR Taskforce team.',
    departments: [],
    aliases: ['MeganB', 'AdeleV', 'AlexW', 'DiegoS', 'PattiF'],
    groups: [],
    owner: 'MeganB',
  },
  {
    name: 'Mark 8 Project Team',
    kind: 'microsoft365',
    description: 'Everything about the Mark 8',
    departments: ['R&D'],
    aliases: ['MeganB', 'IrvinS', 'JohannaL', 'LidiaH'],
    groups: [],
    owner: 'LidiaH',
    guests: 12,
  },
  {
    name: 'Sales and Marketing',
    kind: 'microsoft365',
    description: 'Campaigns and customers',
    departments: ['Marketing'],
    aliases: ['IsaiahL', 'ChristieC'],
    groups: [],
    owner: 'MiriamG',
    guests: 20,
  },
  {
    name: 'Contoso Newsletter',
    kind: 'distribution',
    description: 'Readers of the monthly newsletter',
    departments: ['Marketing', 'Sales', 'HR'],
    aliases: ['PattiF'],
    groups: [],
    owner: 'MeganB',
  },
  {
    name: 'Executives',
    kind: 'mailEnabledSecurity',
    description: 'The executive committee',
    departments: [],
    aliases: ['PattiF', 'ChristieC', 'NestorW'],
    groups: [],
    owner: 'DebraB',
  },
  {
    name: 'Everyone in Sales',
    kind: 'dynamic',
    description: 'Defined by a rule',
    departments: ['Sales'],
    aliases: [],
    groups: [],
    owner: 'admin',
  },
  {
    name: 'License pilots',
    kind: 'security',
    description: 'People who try new products first',
    departments: ['IT'],
    aliases: ['AdeleV', 'AlexW', 'MeganB', 'IsaiahL'],
    groups: [],
    owner: 'AllanD',
  },
];
