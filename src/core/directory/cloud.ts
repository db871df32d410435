/** Which cloud an organization is in (rules.md 8). */
export type Cloud = 'worldwide' | 'china' | 'usGov' | 'usGovHigh' | 'usGovDoD';

/** What kind of customer it is: offers differ (rules.md 3.6, 3.7). */
export type Sector = 'commercial' | 'education' | 'government' | 'nonprofit';

/** Where the programs of a cloud are found. Hosts, without a scheme. */
export type CloudAddresses = {
  readonly graph: string;
  readonly signIn: string;
  readonly adminCenter: string;
};

/** Addresses of each cloud (rules.md 8; Microsoft Graph, "National cloud deployments"). */
export const cloudAddresses: Readonly<Record<Cloud, CloudAddresses>> = {
  worldwide: {
    graph: 'graph.microsoft.com',
    signIn: 'login.microsoftonline.com',
    adminCenter: 'admin.microsoft.com',
  },
  china: {
    graph: 'microsoftgraph.chinacloudapi.cn',
    signIn: 'login.chinacloudapi.cn',
    adminCenter: 'portal.partner.microsoftonline.cn',
  },
  usGov: {
    graph: 'graph.microsoft.com',
    signIn: 'login.microsoftonline.com',
    adminCenter: 'admin.microsoft.com',
  },
  usGovHigh: {
    graph: 'graph.microsoft.us',
    signIn: 'login.microsoftonline.us',
    adminCenter: 'portal.office365.us',
  },
  usGovDoD: {
    graph: 'dod-graph.microsoft.us',
    signIn: 'login.microsoftonline.us',
    adminCenter: 'portal.apps.mil',
  },
};

/** Whether it is one of the clouds of the government of the United States. */
export function isGovernmentCloud(cloud: Cloud): boolean {
  return cloud === 'usGov' || cloud === 'usGovHigh' || cloud === 'usGovDoD';
}
