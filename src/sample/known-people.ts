/** Somebody whom the examples of public documentation use. */
export type KnownPerson = {
  /** The id of the published examples, or null where a seeded one is taken. */
  readonly id: string | null;
  readonly givenName: string;
  readonly surname: string;
  readonly alias: string;
  readonly jobTitle: string | null;
  readonly department: string;
  readonly officeLocation: string | null;
};

// oxfmt-ignore
const rows: readonly (readonly [string | null, string, string, string, string | null, string, string | null])[] = [
  ['5bde3e51-d13b-4db1-9948-fe4b109d11a7', 'MOD', 'Administrator', 'admin', null, 'IT', null],
  [null, 'Patti', 'Fernandez', 'PattiF', 'President', 'Executive Management', '15/1102'],
  ['87d349ed-44d7-43e1-9a83-5f2406dee5bd', 'Adele', 'Vance', 'AdeleV', 'Retail Manager', 'Retail', '18/2111'],
  ['4782e723-f4f4-4af3-a76e-25e3bab0d896', 'Alex', 'Wilber', 'AlexW', 'Marketing Assistant', 'Marketing', '131/1104'],
  ['48d31887-5fad-4d73-a9f5-3c356e68a038', 'Megan', 'Bowen', 'MeganB', 'Marketing Manager', 'Marketing', '12/1110'],
  [null, 'Allan', 'Deyoung', 'AllanD', 'IT Admin', 'IT', '24/1106'],
  [null, 'Christie', 'Cline', 'ChristieC', 'Sr. VP Sales & Marketing', 'Executive Management', '131/2105'],
  [null, 'Debra', 'Berger', 'DebraB', 'Administrative Assistant', 'Executive Management', '18/2107'],
  [null, 'Diego', 'Siciliani', 'DiegoS', 'HR Manager', 'HR', '14/1108'],
  [null, 'Emily', 'Braun', 'EmilyB', 'Budget Analyst', 'Finance', '97/2302'],
  [null, 'Grady', 'Archie', 'GradyA', 'Designer', 'R&D', '19/2109'],
  [null, 'Henrietta', 'Mueller', 'HenriettaM', 'Developer', 'R&D', '18/1106'],
  [null, 'Irvin', 'Sayers', 'IrvinS', 'Project Manager', 'Engineering', '18/2106'],
  [null, 'Isaiah', 'Langer', 'IsaiahL', 'Sales Rep', 'Sales', '20/1101'],
  [null, 'Johanna', 'Lorenz', 'JohannaL', 'Senior Engineer', 'Engineering', '23/2102'],
  [null, 'Joni', 'Sherman', 'JoniS', 'Paralegal', 'Legal', '20/1109'],
  [null, 'Lee', 'Gu', 'LeeG', 'Director', 'Manufacturing', '23/3101'],
  [null, 'Lidia', 'Holloway', 'LidiaH', 'Product Manager', 'Engineering', '20/2107'],
  [null, 'Lynne', 'Robbins', 'LynneR', 'Planner', 'Retail', '20/1104'],
  [null, 'Miriam', 'Graham', 'MiriamG', 'Director', 'Marketing', '131/2103'],
  [null, 'Nestor', 'Wilke', 'NestorW', 'Director', 'Operations', '36/2121'],
  [null, 'Pradeep', 'Gupta', 'PradeepG', 'Accountant', 'Finance', '98/2202'],
];

/** They come first in the sample organization, all from the head office. */
export const knownPeople: readonly KnownPerson[] = rows.map(
  ([id, givenName, surname, alias, jobTitle, department, officeLocation]) => ({
    id,
    givenName,
    surname,
    alias,
    jobTitle,
    department,
    officeLocation,
  }),
);
