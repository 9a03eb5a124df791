import { describe, expect, test } from 'vitest'
import {
  type Action,
  type Actor,
  actions,
  actorName,
  type DossierState,
  isAllowed,
  type Permission,
  permission,
  type Role,
  type Standing,
  signature,
  standingOf,
  standings,
} from './permissions'

const draft: DossierState = { isPublished: false, isArchived: false, isDeleted: false }
const published = { ...draft, isPublished: true }
const archived = { ...published, isArchived: true }
const deleted = { ...published, isDeleted: true }

const person = (role: Role | null, isAdministrator = false): Actor => ({
  kind: 'user',
  id: 'u1',
  name: 'Hala',
  isAdministrator,
  roles: new Map(role === null ? [] : [['mine', role]]),
})

describe('standing', () => {
  test.each<[string, Actor, Standing]>([
    ['the program', { kind: 'system', name: 'cli' }, 'system'],
    ['anybody', { kind: 'public' }, 'public'],
    ['an editor here', person('editor'), 'editor'],
    ['an administrator, whatever the role', person('reader', true), 'administrator'],
    ['somebody with no role here', person(null), 'member'],
  ])('%s', (_, actor, standing) => {
    expect(standingOf(actor, 'mine')).toBe(standing)
  })

  test('a role counts in its dossier alone', () => {
    expect(standingOf(person('owner'), 'other')).toBe('member')
    expect(standingOf(person('owner'))).toBe('member')
  })
})

// Written by hand from what each role is for; the table itself is checked against it whole.
const expected: Readonly<Record<Action, readonly Standing[]>> = {
  'edition:read': standings,
  'desk:read': ['system', 'administrator', 'owner', 'checker', 'editor', 'reader'],
  'dossier:export': ['system', 'administrator', 'owner', 'checker', 'editor', 'reader'],
  'comment:write': ['system', 'administrator', 'owner', 'checker', 'editor', 'reader'],
  'draft:write': ['system', 'administrator', 'owner', 'checker', 'editor', 'reader'],
  'article:write': ['system', 'administrator', 'owner', 'checker', 'editor'],
  'claim:write': ['system', 'administrator', 'owner', 'checker', 'editor'],
  'registry:write': ['system', 'administrator', 'owner', 'checker', 'editor'],
  'decision:write': ['system', 'administrator', 'owner', 'checker'],
  'dossier:publish': ['system', 'administrator', 'owner', 'checker'],
  'dossier:import': ['system', 'administrator', 'owner'],
  'dossier:configure': ['system', 'administrator', 'owner'],
  'dossier:delete': ['system', 'administrator', 'owner'],
  'member:manage': ['system', 'administrator', 'owner'],
  'dossier:create': ['system', 'administrator', 'owner', 'checker', 'editor', 'reader', 'member'],
  'site:administer': ['system', 'administrator'],
}

test.each(actions.flatMap(action => standings.map(standing => [action, standing] as const)))(
  '%s by %s',
  (action, standing) => {
    expect(isAllowed(standing, action)).toBe(expected[action].includes(standing))
  },
)

describe('what a dossier is decides with it', () => {
  test.each<[string, Standing, Action, DossierState, Permission]>([
    ['anybody reads what is published', 'public', 'edition:read', published, 'granted'],
    ['a draft is not there for readers', 'public', 'edition:read', draft, 'absent'],
    ['nor has a draft an edition for its owner', 'owner', 'edition:read', draft, 'absent'],
    ['the desk is not there without a role', 'member', 'desk:read', published, 'absent'],
    ['nor is anything done at it', 'member', 'claim:write', published, 'absent'],
    ['a reader talks at it', 'reader', 'comment:write', draft, 'granted'],
    [
      'an archived one is talked about no more',
      'owner',
      'comment:write',
      { ...draft, isArchived: true },
      'archived',
    ],
    ['a reader sees the desk', 'reader', 'desk:read', draft, 'granted'],
    ['and is told what a reader may not', 'reader', 'claim:write', draft, 'refused'],
    ['an editor writes', 'editor', 'claim:write', draft, 'granted'],
    ['not in an archive', 'editor', 'claim:write', archived, 'archived'],
    ['which is still read', 'reader', 'desk:read', archived, 'granted'],
    ['and taken out again', 'owner', 'dossier:configure', archived, 'granted'],
    ['what is deleted is not there', 'editor', 'desk:read', deleted, 'absent'],
    ['nor its editions', 'public', 'edition:read', deleted, 'absent'],
    ['but for who may bring it back', 'owner', 'dossier:delete', deleted, 'granted'],
    ['and they do nothing else with it', 'owner', 'desk:read', deleted, 'absent'],
  ])('%s', (_, standing, action, state, answer) => {
    expect(permission(standing, action, state)).toBe(answer)
  })
})

test.each<[Actor, string]>([
  [{ kind: 'system', name: 'cli' }, 'system:cli'],
  [person(null), 'user:u1'],
  [{ kind: 'public' }, 'public'],
])('how an actor is written in histories', (actor, name) => {
  expect(actorName(actor)).toBe(name)
  expect(signature(actor)).toBe(actor.kind === 'user' ? 'Hala' : name)
})
