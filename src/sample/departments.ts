/** A department: how many people work there besides the well-known ones, and as what. The first title is the head's. */
export type Department = {
  readonly name: string;
  readonly people: number;
  readonly titles: readonly [string, string, ...string[]];
  /** Building number in office locations such as `18/2111`. */
  readonly building: number;
};

/** The sample organization's departments, largest first. */
export const departments: readonly Department[] = [
  {
    name: 'Retail',
    people: 520,
    building: 18,
    titles: [
      'Director, Retail',
      'Store Manager',
      'Sales Associate',
      'Cashier',
      'Visual Merchandiser',
    ],
  },
  {
    name: 'Manufacturing',
    people: 410,
    building: 23,
    titles: [
      'Director, Manufacturing',
      'Shift Lead',
      'Machine Operator',
      'Quality Inspector',
      'Warehouse Worker',
    ],
  },
  {
    name: 'Sales',
    people: 238,
    building: 20,
    titles: [
      'Director, Sales',
      'Regional Sales Manager',
      'Sales Representative',
      'Account Executive',
      'Sales Engineer',
    ],
  },
  {
    name: 'Customer Service',
    people: 180,
    building: 25,
    titles: ['Director, Customer Service', 'Team Lead', 'Support Agent', 'Support Specialist'],
  },
  {
    name: 'Engineering',
    people: 158,
    building: 22,
    titles: [
      'VP, Engineering',
      'Engineering Manager',
      'Software Engineer',
      'Senior Engineer',
      'Test Engineer',
    ],
  },
  {
    name: 'Marketing',
    people: 106,
    building: 12,
    titles: [
      'VP, Marketing',
      'Campaign Manager',
      'Marketing Specialist',
      'Content Editor',
      'Graphic Designer',
    ],
  },
  {
    name: 'Operations',
    people: 88,
    building: 36,
    titles: [
      'VP, Operations',
      'Operations Manager',
      'Logistics Planner',
      'Buyer',
      'Facilities Coordinator',
    ],
  },
  {
    name: 'R&D',
    people: 66,
    building: 19,
    titles: ['VP, Research', 'Research Lead', 'Researcher', 'Designer', 'Lab Technician'],
  },
  {
    name: 'Finance',
    people: 58,
    building: 97,
    titles: [
      'Chief Financial Officer',
      'Controller',
      'Accountant',
      'Budget Analyst',
      'Payroll Specialist',
    ],
  },
  {
    name: 'IT',
    people: 46,
    building: 24,
    titles: [
      'Chief Information Officer',
      'IT Manager',
      'System Administrator',
      'Help Desk Technician',
      'Security Analyst',
    ],
  },
  {
    name: 'HR',
    people: 43,
    building: 14,
    titles: ['VP, Human Resources', 'HR Business Partner', 'Recruiter', 'HR Generalist', 'Trainer'],
  },
  {
    name: 'Legal',
    people: 24,
    building: 21,
    titles: ['General Counsel', 'Senior Counsel', 'Attorney', 'Paralegal'],
  },
];
