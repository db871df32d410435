import type { EdmType } from '../../odata/edm.ts';
import {
  allotmentEntity,
  assignmentEntity,
  assignmentErrorEntity,
  usageRightEntity,
  waitingMemberEntity,
} from '../resources/cloud-licensing.ts';
import { complexCsdl, entityCsdl, type EntityDeclaration } from './entity-csdl.ts';

const namespace = 'graph.cloudLicensing';
const one = (name: string): string => `${namespace}.${name}`;
const many = (name: string): string => `Collection(${one(name)})`;
const typeNames = {
  assignableTo: 'assigneeTypes',
  services: 'service',
  state: 'subscriptionState',
  subscriptions: 'subscription',
  tags: 'subscriptionTags',
} as const;

function declared(
  name: string,
  type: EntityDeclaration['type'],
  navigations: Readonly<Record<string, string>>,
): string {
  return entityCsdl({ namespace, name, baseType: 'entity', type, typeNames, navigations });
}

const entities: readonly string[] = [
  declared('allotment', allotmentEntity, {
    assignments: many('assignment'),
    waitingMembers: many('waitingMember'),
  }),
  declared('assignment', assignmentEntity, {
    allotment: one('allotment'),
    assignedTo: 'graph.directoryObject',
  }),
  declared('assignmentError', assignmentErrorEntity, {
    assignedTo: 'graph.directoryObject',
    usageRight: one('usageRight'),
  }),
  declared('usageRight', usageRightEntity, { assignments: many('assignment') }),
  declared('waitingMember', waitingMemberEntity, {
    allotment: one('allotment'),
    assignedTo: 'graph.directoryObject',
  }),
];

/** Where the collections hang: entities that only hold navigations. */
const holders: readonly string[] = [
  holder('adminCloudLicensing', {
    allotments: many('allotment'),
    assignmentErrors: many('assignmentError'),
    assignments: many('assignment'),
  }),
  holder('groupCloudLicensing', {
    assignments: many('assignment'),
    usageRights: many('usageRight'),
  }),
  holder('userCloudLicensing', {
    assignmentErrors: many('assignmentError'),
    assignments: many('assignment'),
    usageRights: many('usageRight'),
    waitingMembers: many('waitingMember'),
  }),
];

function holder(name: string, navigations: Readonly<Record<string, string>>): string {
  return entityCsdl({
    name,
    baseType: 'entity',
    type: { name, properties: {} },
    typeNames: {},
    navigations,
  });
}

function typeOf(properties: Readonly<Record<string, EdmType>>, name: string): EdmType {
  const type = properties[name];
  if (type === undefined) throw new Error('no property ' + name);
  return type;
}

const enums =
  '<EnumType Name="assigneeTypes" IsFlags="true"><Member Name="none" Value="0"/><Member Name="user" Value="1"/>' +
  '<Member Name="group" Value="2"/><Member Name="device" Value="4"/><Member Name="unknownFutureValue" Value="8"/></EnumType>' +
  '<EnumType Name="subscriptionState"><Member Name="active" Value="0"/><Member Name="warning" Value="1"/>' +
  '<Member Name="suspended" Value="2"/><Member Name="lockedOut" Value="3"/><Member Name="deleted" Value="4"/>' +
  '<Member Name="unknownFutureValue" Value="5"/></EnumType>' +
  '<EnumType Name="subscriptionTags" IsFlags="true"><Member Name="none" Value="0"/><Member Name="trial" Value="1"/>' +
  '<Member Name="unknownFutureValue" Value="2"/></EnumType>';

const action =
  '<Action Name="reprocessAssignments" IsBound="true">' +
  `<Parameter Name="bindingParameter" Type="${many('assignment')}"/></Action>`;

/** The schema `microsoft.graph.cloudLicensing` (contract.md 2.15): beta only. */
export function cloudLicensingSchema(): string {
  const { properties } = allotmentEntity;
  const complexTypes = [
    complexCsdl('service', typeOf(properties, 'services'), typeNames, namespace),
    complexCsdl('subscription', typeOf(properties, 'subscriptions'), typeNames, namespace),
  ];
  return (
    '<Schema Namespace="microsoft.graph.cloudLicensing" xmlns="http://docs.oasis-open.org/odata/ns/edm">' +
    [enums, ...complexTypes, ...entities, ...holders, action].join('') +
    '</Schema>'
  );
}
