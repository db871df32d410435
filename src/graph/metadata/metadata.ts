import type { EdmType } from '../../odata/edm.ts';
import { directoryAuditEntity } from '../resources/directory-audit.ts';
import { groupEntity } from '../resources/group.ts';
import { domainEntity, organizationEntity } from '../resources/organization.ts';
import {
  companySubscriptionEntity,
  licenseDetailsEntity,
  subscribedSkuEntity,
} from '../resources/subscribed-sku.ts';
import { userEntity } from '../resources/user.ts';
import { cloudLicensingSchema } from './cloud-licensing-csdl.ts';
import { complexCsdl, entityCsdl, type EntityDeclaration } from './entity-csdl.ts';

const objects = 'Collection(graph.directoryObject)';

const licenseTypeNames = {
  assignedLicenses: 'assignedLicense',
  assignedPlans: 'assignedPlan',
  licenseAssignmentStates: 'licenseAssignmentState',
  provisionedPlans: 'provisionedPlan',
  serviceProvisioningErrors: 'serviceProvisioningError',
  onPremisesProvisioningErrors: 'onPremisesProvisioningError',
} as const;

/** The entities of this API. Names and types are Graph's (contract.md 2): a subset of its own metadata. */
const entities: readonly EntityDeclaration[] = [
  {
    name: 'user',
    baseType: 'directoryObject',
    type: userEntity,
    typeNames: {
      ...licenseTypeNames,
      employeeOrgData: 'employeeOrgData',
      identities: 'objectIdentity',
      mailboxSettings: 'mailboxSettings',
      onPremisesExtensionAttributes: 'onPremisesExtensionAttributes',
      passwordProfile: 'passwordProfile',
      signInActivity: 'signInActivity',
    },
    undeclared: ['perUserMfaState', 'mailboxSettings'],
    navigations: {
      directReports: objects,
      licenseDetails: 'Collection(graph.licenseDetails)',
      manager: 'graph.directoryObject',
      memberOf: objects,
      ownedObjects: objects,
      sponsors: objects,
      transitiveMemberOf: objects,
    },
  },
  {
    name: 'group',
    baseType: 'directoryObject',
    type: groupEntity,
    typeNames: {
      ...licenseTypeNames,
      assignedLabels: 'assignedLabel',
      licenseProcessingState: 'licenseProcessingState',
    },
    navigations: {
      memberOf: objects,
      members: objects,
      membersWithLicenseErrors: objects,
      owners: objects,
      transitiveMemberOf: objects,
      transitiveMembers: objects,
    },
  },
  {
    name: 'organization',
    baseType: 'directoryObject',
    type: organizationEntity,
    typeNames: { ...licenseTypeNames, verifiedDomains: 'verifiedDomain' },
    // An enumeration in Graph's metadata; not given here.
    undeclared: ['partnerTenantType'],
  },
  {
    name: 'domain',
    baseType: 'entity',
    type: domainEntity,
    typeNames: { state: 'domainState' },
  },
  {
    name: 'subscribedSku',
    baseType: 'entity',
    type: subscribedSkuEntity,
    typeNames: { prepaidUnits: 'licenseUnitsDetail', servicePlans: 'servicePlanInfo' },
  },
  {
    name: 'licenseDetails',
    baseType: 'entity',
    type: licenseDetailsEntity,
    typeNames: { servicePlans: 'servicePlanInfo' },
  },
  {
    name: 'companySubscription',
    baseType: 'entity',
    type: companySubscriptionEntity,
    typeNames: { serviceStatus: 'servicePlanInfo' },
    undeclared: ['ocpSubscriptionId'],
  },
  {
    name: 'directoryAudit',
    baseType: 'entity',
    type: directoryAuditEntity,
    typeNames: {
      additionalDetails: 'keyValue',
      initiatedBy: 'auditActivityInitiator',
      result: 'operationResult',
      targetResources: 'targetResource',
    },
  },
];

function typeOf(properties: Readonly<Record<string, EdmType>>, name: string): EdmType {
  const type = properties[name];
  if (type === undefined) throw new Error('no property ' + name);
  return type;
}

function complexTypes(): readonly string[] {
  const user = userEntity.properties;
  const audit = directoryAuditEntity.properties;
  const of = (
    name: string,
    type: EdmType,
    typeNames: Readonly<Record<string, string>> = {},
  ): string => complexCsdl(name, type, typeNames);
  return [
    of('assignedLicense', typeOf(user, 'assignedLicenses')),
    of('assignedPlan', typeOf(user, 'assignedPlans')),
    of('licenseAssignmentState', typeOf(user, 'licenseAssignmentStates')),
    of('provisionedPlan', typeOf(user, 'provisionedPlans')),
    of('employeeOrgData', typeOf(user, 'employeeOrgData')),
    of('objectIdentity', typeOf(user, 'identities')),
    of('onPremisesExtensionAttributes', typeOf(user, 'onPremisesExtensionAttributes')),
    of('onPremisesProvisioningError', typeOf(user, 'onPremisesProvisioningErrors')),
    of('serviceProvisioningError', typeOf(user, 'serviceProvisioningErrors')),
    of('passwordProfile', typeOf(user, 'passwordProfile')),
    of('signInActivity', typeOf(user, 'signInActivity')),
    of('assignedLabel', typeOf(groupEntity.properties, 'assignedLabels')),
    of('licenseProcessingState', typeOf(groupEntity.properties, 'licenseProcessingState')),
    of('verifiedDomain', typeOf(organizationEntity.properties, 'verifiedDomains')),
    of('domainState', typeOf(domainEntity.properties, 'state')),
    of('licenseUnitsDetail', typeOf(subscribedSkuEntity.properties, 'prepaidUnits')),
    of('servicePlanInfo', typeOf(subscribedSkuEntity.properties, 'servicePlans')),
    of('keyValue', typeOf(audit, 'additionalDetails')),
    of('targetResource', typeOf(audit, 'targetResources'), {
      groupType: 'groupType',
      modifiedProperties: 'modifiedProperty',
    }),
    of('auditActivityInitiator', typeOf(audit, 'initiatedBy'), {
      user: 'userIdentity',
      app: 'appIdentity',
    }),
  ];
}

function enumType(name: string, members: readonly string[]): string {
  const list = members.map((member, value) => `<Member Name="${member}" Value="${value}"/>`);
  return `<EnumType Name="${name}">` + list.join('') + '</EnumType>';
}

function complexOf(name: string, properties: Readonly<Record<string, string>>): string {
  const list = Object.entries(properties).map(
    ([property, type]) => `<Property Name="${property}" Type="${type}"/>`,
  );
  return `<ComplexType Name="${name}">` + list.join('') + '</ComplexType>';
}

const smallTypes: readonly string[] = [
  enumType('operationResult', ['success', 'failure', 'timeout', 'unknownFutureValue']),
  enumType('groupType', ['unifiedGroups', 'azureAD', 'unknownFutureValue']),
  complexOf('modifiedProperty', {
    displayName: 'Edm.String',
    newValue: 'Edm.String',
    oldValue: 'Edm.String',
  }),
  complexOf('userIdentity', {
    displayName: 'Edm.String',
    id: 'Edm.String',
    ipAddress: 'Edm.String',
    userPrincipalName: 'Edm.String',
  }),
  complexOf('appIdentity', {
    appId: 'Edm.String',
    displayName: 'Edm.String',
    servicePrincipalId: 'Edm.String',
    servicePrincipalName: 'Edm.String',
  }),
];

const baseTypes =
  '<EntityType Name="entity" Abstract="true"><Key><PropertyRef Name="id"/></Key>' +
  '<Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>' +
  '<EntityType Name="directoryObject" BaseType="graph.entity">' +
  '<Property Name="deletedDateTime" Type="Edm.DateTimeOffset"/></EntityType>';

const assignLicense = (type: 'group' | 'user'): string =>
  `<Action Name="assignLicense" IsBound="true"><Parameter Name="bindingParameter" Type="graph.${type}"/>` +
  '<Parameter Name="addLicenses" Type="Collection(graph.assignedLicense)" Nullable="false"/>' +
  '<Parameter Name="removeLicenses" Type="Collection(Edm.Guid)" Nullable="false"/>' +
  `<ReturnType Type="graph.${type}"/></Action>`;

const licenseActions =
  assignLicense('group') +
  assignLicense('user') +
  '<Action Name="reprocessLicenseAssignment" IsBound="true">' +
  '<Parameter Name="bindingParameter" Type="graph.user"/><ReturnType Type="graph.user"/></Action>';

const entitySets: Readonly<Record<string, string>> = {
  directoryObjects: 'directoryObject',
  domains: 'domain',
  groups: 'group',
  organization: 'organization',
  subscribedSkus: 'subscribedSku',
  users: 'user',
};

/** Beta's way from people and groups to their licenses (contract.md 1.18). */
function withCloudLicensing(entity: EntityDeclaration): EntityDeclaration {
  if (entity.name !== 'user' && entity.name !== 'group') return entity;
  const cloudLicensing = `graph.cloudLicensing.${entity.name}CloudLicensing`;
  return { ...entity, navigations: { ...entity.navigations, cloudLicensing } };
}

const adminType =
  '<EntityType Name="admin"><NavigationProperty Name="cloudLicensing" Type="graph.cloudLicensing.adminCloudLicensing" ContainsTarget="true"/></EntityType>';

/** The CSDL document at `/v1.0/$metadata` or `/beta/$metadata`: Graph's names and types, as far as this API goes. */
export function metadataXml(version: 'v1.0' | 'beta' = 'v1.0'): string {
  const isBeta = version === 'beta';
  const sets = Object.entries(entitySets).map(
    ([name, type]) => `<EntitySet Name="${name}" EntityType="microsoft.graph.${type}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?>' +
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>' +
    '<Schema Namespace="microsoft.graph" Alias="graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">' +
    [
      ...smallTypes,
      ...complexTypes(),
      baseTypes,
      ...entities.map((entity) => entityCsdl(isBeta ? withCloudLicensing(entity) : entity)),
    ].join('') +
    (isBeta ? adminType : '') +
    licenseActions +
    '<EntityContainer Name="GraphService">' +
    sets.join('') +
    '<Singleton Name="me" Type="microsoft.graph.user"/>' +
    (isBeta ? '<Singleton Name="admin" Type="microsoft.graph.admin"/>' : '') +
    '</EntityContainer></Schema>' +
    (isBeta ? cloudLicensingSchema() : '') +
    '</edmx:DataServices></edmx:Edmx>'
  );
}
