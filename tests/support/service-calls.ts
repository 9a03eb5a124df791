import { randomUUID } from 'node:crypto'
import { database } from '@/lib/db/client'
import type { Action, Actor } from '@/lib/domain/permissions'
import { addUser } from '@/lib/services/accounts'
import { listVersions, readArticleText, readOriginal } from '@/lib/services/article-versions'
import { ingestArticle } from '@/lib/services/articles'
import { readActivity, verifyAllAudits, verifyAudit } from '@/lib/services/audit'
import { batchProgress, cancelBatch, listBatches, retryFaults, startBatch } from '@/lib/services/batches'
import { readBlindCoding, submitCoding, writeCoding } from '@/lib/services/blind-coding'
import { previewBulk, startAddresses, startBulk, startFeedItems } from '@/lib/services/bulk-import'
import { exportCodingPairs, readAgreement } from '@/lib/services/coding-agreement'
import { endBlindness } from '@/lib/services/coding-blindness'
import { countMyCodings, listCodingWork } from '@/lib/services/coding-reading'
import { readCodingPair, revealCoding, settleCoding, undoSettlement } from '@/lib/services/coding-settlement'
import { askForCoding, readCodingChoices, withdrawCoding } from '@/lib/services/coding-tasks'
import {
  deleteComment,
  editComment,
  readComments,
  resolveThread,
  writeComment,
} from '@/lib/services/comments'
import { decideOrigin, drawOrigin, dropRecordedOrigin, withdrawOrigin } from '@/lib/services/decide-origins'
import { readDesk, readDeskArticle } from '@/lib/services/desk'
import {
  exportComparison,
  exportComparisonTable,
  exportDossier,
  importDossier,
  seedDossier,
} from '@/lib/services/dossiers'
import {
  archiveDossier,
  configureDossier,
  createDossier,
  deleteDossier,
  getDeskDossier,
  purgeDeleted,
  readLastEdits,
  restoreDossier,
  unarchiveDossier,
} from '@/lib/services/dossiers-desk'
import { dropDraft, listDrafts, readDraft, saveDraft } from '@/lib/services/drafts'
import { exportFile } from '@/lib/services/export-file'
import { checkFeedNow, followFeed, listFeeds, unfollowFeed } from '@/lib/services/feeds'
import { fetchAddress, previewFeed } from '@/lib/services/fetch-address'
import { findOriginsAgain } from '@/lib/services/find-origins'
import { decideIdentity, partIdentity, withdrawIdentity } from '@/lib/services/identity'
import { readIdentity, readParting } from '@/lib/services/identity-reading'
import { ingestGiven, previewGiven } from '@/lib/services/import-article'
import {
  inviteMember,
  inviteToSite,
  listInvitations,
  resendInvitation,
  revokeInvitation,
} from '@/lib/services/invitations'
import { changeAsItStands, changeItems, entryChanges, itemHistory } from '@/lib/services/items'
import { followLive, readLive } from '@/lib/services/live'
import { changeRole, listMembers, removeMember } from '@/lib/services/members'
import {
  cancelModelRun,
  configureModel,
  modelProgress,
  readAskable,
  readModel,
  suggestByModel,
} from '@/lib/services/model'
import { moveArticleClaims, previewMove, readMoveDesk } from '@/lib/services/move-claims'
import { seeSubject } from '@/lib/services/notices'
import { readDrift, readOrigins } from '@/lib/services/origins'
import { issueResetLink } from '@/lib/services/password-reset'
import { previewArticle } from '@/lib/services/preview-article'
import { publishEdition } from '@/lib/services/publishing'
import { decideRow } from '@/lib/services/reconcile'
import { countWaiting, readQueue, readReconcileRow } from '@/lib/services/reconcile-reading'
import {
  archiveQuestion,
  mergeItems,
  partEntityInTwo,
  previewMerge,
  reorderQuestions,
  undoEntry,
} from '@/lib/services/registry'
import { readRegistry, readRegistryItem } from '@/lib/services/registry-reading'
import { restoreItem } from '@/lib/services/restore-item'
import { assignRow } from '@/lib/services/row-assignments'
import { suggestByRules } from '@/lib/services/rule-suggestions'
import { changeView, removeView, saveView } from '@/lib/services/saved-views'
import { renewSetupLink } from '@/lib/services/setup'
import {
  dropStaged,
  loadStaged,
  readStaged,
  stageAddress,
  stageText,
  stageUpload,
} from '@/lib/services/staged'
import { suggestClaims } from '@/lib/services/suggestions'
import {
  disableUser,
  enableUser,
  endUserSessions,
  listUsers,
  makeAdministrator,
  removeTwoFactor,
  unmakeAdministrator,
} from '@/lib/services/users'
import { withdrawDecision } from '@/lib/services/withdraw-decision'
import { small } from './sample'

/** A service, the action of the one table that it asks for, and a call of it that does as little as may be once it is let in. */
export type ServiceCall =
  | {
      readonly about: 'dossier'
      readonly action: Action
      /** What it asks for of a dossier that is deleted, where that is something else. */
      readonly whenDeleted?: Action
      /** It is for people: the program itself, and whoever is not signed in, are let in nowhere. */
      readonly isForPeople?: true
      /** Makes what the call is about, and gives its id. */
      readonly prepare?: (dossier: string) => Promise<string>
      readonly call: (actor: Actor, dossier: string, subject: string) => Promise<unknown>
    }
  | {
      readonly about: 'site'
      readonly action: Action
      readonly isForPeople?: true
      readonly call: (actor: Actor) => Promise<unknown>
    }

const nobody = '01900000-0000-7000-8000-0000000000ff'
const given = { staged: 'none' } as never
const bytes = new Uint8Array([123, 125])

type OnDossier = Extract<ServiceCall, { about: 'dossier' }>

const on = (
  action: Action,
  call: OnDossier['call'],
  more: Pick<OnDossier, 'prepare' | 'whenDeleted' | 'isForPeople'> = {},
): ServiceCall => ({ about: 'dossier', action, call, ...more })

const ofSite = (
  action: Action,
  call: (actor: Actor) => Promise<unknown>,
  more: { readonly isForPeople?: true } = {},
): ServiceCall => ({ about: 'site', action, call, ...more })

let made = 0
const next = (): number => {
  made += 1
  return made
}

async function invitation(dossier: string): Promise<string> {
  const number = next()
  const { rows } = await database().pool.query<{ id: string }>(
    `INSERT INTO invitation (id, token_hash, dossier_id, role, email, invited_by, expires_at)
     SELECT gen_random_uuid(), $2, id, 'reader', $3, $4, now() + interval '1 day' FROM dossier WHERE key = $1
     RETURNING id`,
    [dossier, `hash-${number}-${dossier}`, `guest-${number}@example.org`, nobody],
  )
  return rows[0]?.id ?? ''
}

/** An entry of the audit trail that can be taken back. */
async function entryToUndo(dossier: string): Promise<string> {
  const key = `made-${next()}`
  await database().pool.query('UPDATE dossier SET archived_at = NULL, deleted_at = NULL WHERE key = $1', [
    dossier,
  ])
  const { entry } = await changeItems(
    { kind: 'system', name: 'test' },
    {
      dossier,
      changes: [{ kind: 'outlet', key, seen: 0, content: { id: key, name: { en: key } } }],
    },
  )
  return String(entry)
}

/** A view of one's own, whoever asks: it is made for all of them. */
async function sharedView(dossier: string): Promise<string> {
  const { rows } = await database().pool.query<{ id: string }>(
    `INSERT INTO saved_view (dossier_id, id, user_id, name, is_shared)
     SELECT id, gen_random_uuid(), (SELECT id FROM "user" LIMIT 1), $2, true FROM dossier WHERE key = $1 RETURNING id`,
    [dossier, `view-${next()}`],
  )
  return rows[0]?.id ?? ''
}

const row = { subject: 'row', key: 'closing closed' } as const

const change = (actor: Actor, dossier: string, kind: 'claim' | 'article' | 'outlet') =>
  changeItems(actor, { dossier, changes: [{ kind, key: 'none', seen: 0, content: null }] })

/** Every service that acts for somebody, by its name. */
export const serviceCalls: Readonly<Record<string, ServiceCall>> = {
  addUser: ofSite('site:administer', actor =>
    addUser(actor, { email: 'x', name: '', password: '', language: 'ar' } as never),
  ),
  archiveDossier: on('dossier:configure', (actor, dossier) => archiveDossier(actor, { dossier })),
  archiveQuestion: on('registry:write', (actor, dossier) =>
    archiveQuestion(actor, { dossier, key: 'none', seen: 1, archived: true }),
  ),
  askForCoding: on('decision:write', (actor, dossier) =>
    askForCoding(actor, {
      dossier,
      coder: nobody,
      cells: [{ event: 'closing', question: 'closed', article: 'a1' }],
      insists: false,
    }),
  ),
  assignRow: on('decision:write', (actor, dossier) =>
    assignRow(actor, { dossier, event: 'closing', question: 'closed', user: null }),
  ),
  countMyCodings: on('desk:read', (actor, dossier) => countMyCodings(actor, { dossier })),
  endBlindness: on(
    'desk:read',
    (actor, dossier) => endBlindness(actor, { dossier, event: 'closing', question: 'closed' }),
    { isForPeople: true },
  ),
  exportCodingPairs: on('dossier:export', (actor, dossier) =>
    exportCodingPairs(actor, { key: dossier, format: 'csv' }),
  ),
  listCodingWork: on('desk:read', (actor, dossier) => listCodingWork(actor, { dossier })),
  readAgreement: on('desk:read', (actor, dossier) => readAgreement(actor, { dossier })),
  readBlindCoding: on('desk:read', (actor, dossier) => readBlindCoding(actor, { dossier, coding: nobody })),
  readCodingChoices: on('decision:write', (actor, dossier) => readCodingChoices(actor, { dossier })),
  readCodingPair: on('desk:read', (actor, dossier) => readCodingPair(actor, { dossier, coding: nobody })),
  revealCoding: on('decision:write', (actor, dossier) => revealCoding(actor, { dossier, coding: nobody })),
  settleCoding: on('decision:write', (actor, dossier) =>
    settleCoding(actor, { dossier, coding: nobody, seen: 1, way: 'first', reason: 'r' }),
  ),
  submitCoding: on('claim:write', (actor, dossier) =>
    submitCoding(actor, { dossier, coding: nobody, seen: 1, isSilent: true }),
  ),
  undoSettlement: on('decision:write', (actor, dossier) =>
    undoSettlement(actor, { dossier, coding: nobody }),
  ),
  withdrawCoding: on('decision:write', (actor, dossier) =>
    withdrawCoding(actor, { dossier, coding: nobody }),
  ),
  writeCoding: on('claim:write', (actor, dossier) =>
    writeCoding(actor, {
      dossier,
      coding: nobody,
      changes: [{ kind: 'claim', key: 'x', seen: 0, content: null }],
    }),
  ),
  batchProgress: on('desk:read', (actor, dossier) =>
    batchProgress(actor, { dossier, batch: nobody } as never),
  ),
  cancelBatch: on('article:write', (actor, dossier) => cancelBatch(actor, { dossier, batch: nobody })),
  cancelModelRun: on('claim:write', (actor, dossier) => cancelModelRun(actor, { dossier, run: nobody })),
  changeAsItStands: on('decision:write', (actor, dossier) =>
    changeAsItStands(actor, { action: 'decision:write', dossier }, async () => ({ changes: [] })),
  ),
  changeItems: on('claim:write', (actor, dossier) => change(actor, dossier, 'claim')),
  changeRole: on('member:manage', (actor, dossier) =>
    changeRole(actor, { dossier, user: nobody, role: 'reader' }),
  ),
  changeView: on(
    'decision:write',
    (actor, dossier, view) => changeView(actor, { dossier, view, name: 'v', isShared: true }),
    { prepare: sharedView, isForPeople: true },
  ),
  checkFeedNow: on('article:write', (actor, dossier) => checkFeedNow(actor, { dossier, feed: nobody })),
  configureDossier: on('dossier:configure', (actor, dossier) =>
    configureDossier(actor, {
      dossier,
      title: { en: 'The port' },
      weekStart: 'sunday',
      was: { title: { ar: 'الميناء', en: 'The port' }, weekStart: 'saturday' },
    }),
  ),
  configureModel: on('dossier:configure', (actor, dossier) =>
    configureModel(actor, {
      dossier,
      isOn: false,
      address: '',
      model: '',
      monthlyTokens: 1_000,
      monthlyCost: null,
    }),
  ),
  countWaiting: on('desk:read', (actor, dossier) => countWaiting(actor, { dossier })),
  createDossier: ofSite('dossier:create', actor =>
    createDossier(actor, {
      key: `created-${next()}`,
      title: { en: 'New' },
      weekStart: 'sunday',
      questions: { from: 'nothing' },
    }),
  ),
  decideOrigin: on('decision:write', (actor, dossier) =>
    decideOrigin(actor, { dossier, article: 'none', outcome: 'accepted', reason: 'r', seen: 0 }),
  ),
  decideIdentity: on('decision:write', (actor, dossier) =>
    decideIdentity(actor, {
      dossier,
      key: 'none',
      of: 'entity',
      from: 'none',
      to: 'nobody',
      outcome: 'unsure',
      reason: 'none',
      seen: { from: 0, to: 0 },
      over: 0,
    }),
  ),
  decideRow: on('decision:write', (actor, dossier) =>
    decideRow(actor, { dossier, event: 'none', question: 'none', act: 'recoded' } as never),
  ),
  deleteComment: on('comment:write', (actor, dossier) => deleteComment(actor, { dossier, comment: nobody }), {
    isForPeople: true,
  }),
  deleteDossier: on('dossier:delete', (actor, dossier) => deleteDossier(actor, { dossier })),
  disableUser: ofSite('site:administer', actor => disableUser(actor, { user: nobody })),
  dropRecordedOrigin: on('registry:write', (actor, dossier) =>
    dropRecordedOrigin(actor, { dossier, source: 'none', from: 'none' }),
  ),
  drawOrigin: on('article:write', (actor, dossier) =>
    drawOrigin(actor, { dossier, article: 'none', status: null }),
  ),
  dropDraft: on('draft:write', (actor, dossier) => dropDraft(actor, { dossier, subject: 's' }), {
    isForPeople: true,
  }),
  dropStaged: on('article:write', (actor, dossier) => dropStaged(actor, { dossier, staged: nobody }), {
    isForPeople: true,
  }),
  editComment: on(
    'comment:write',
    (actor, dossier) => editComment(actor, { dossier, comment: nobody, seen: 1, body: 'b' }),
    { isForPeople: true },
  ),
  enableUser: ofSite('site:administer', actor => enableUser(actor, { user: nobody })),
  endUserSessions: ofSite('site:administer', actor => endUserSessions(actor, { user: nobody })),
  entryChanges: on('desk:read', (actor, dossier) => entryChanges(actor, { dossier, entry: 1 })),
  exportComparison: on('dossier:export', (actor, key) => exportComparison(actor, { key })),
  exportComparisonTable: on('dossier:export', (actor, key) => exportComparisonTable(actor, { key })),
  exportDossier: on('dossier:export', (actor, key) => exportDossier(actor, { key })),
  exportFile: on('dossier:export', (actor, dossier) =>
    exportFile(actor, { dossier, file: 'dossier.json' } as never),
  ),
  fetchAddress: on('article:write', (actor, dossier) =>
    fetchAddress(actor, { dossier, address: 'http://127.0.0.1/' }),
  ),
  findOriginsAgain: on('desk:read', (actor, dossier) => findOriginsAgain(actor, { dossier })),
  followFeed: on('article:write', (actor, dossier) =>
    followFeed(actor, { dossier, address: 'http://127.0.0.1/' } as never),
  ),
  followLive: on('desk:read', async (actor, dossier) => {
    const ended = new AbortController()
    const stream = followLive(async () => actor, { dossier, after: 0 }, ended.signal)
    await stream.next()
    ended.abort()
    await stream.return(undefined)
  }),
  getDeskDossier: on('desk:read', (actor, dossier) => getDeskDossier(actor, { dossier }), {
    whenDeleted: 'dossier:delete',
  }),
  importDossier: ofSite('dossier:create', actor =>
    importDossier(actor, { dossier: small(`imported-${next()}`) }),
  ),
  ingestArticle: on('article:write', (actor, dossier) =>
    ingestArticle(actor, { dossier, text: '' } as never),
  ),
  ingestGiven: on('article:write', (actor, dossier) => ingestGiven(actor, { dossier, given } as never)),
  inviteMember: on(
    'member:manage',
    (actor, dossier) =>
      inviteMember(actor, { dossier, role: 'reader', email: null, language: 'ar' } as never),
    { isForPeople: true },
  ),
  inviteToSite: ofSite(
    'site:administer',
    actor => inviteToSite(actor, { email: null, language: 'ar' } as never),
    { isForPeople: true },
  ),
  issueResetLink: ofSite('site:administer', actor => issueResetLink(actor, { user: nobody })),
  itemHistory: on('desk:read', (actor, dossier) => itemHistory(actor, { dossier, kind: 'claim', key: 'c1' })),
  listBatches: on('desk:read', (actor, dossier) => listBatches(actor, { dossier })),
  listDrafts: on('draft:write', (actor, dossier) => listDrafts(actor, { dossier, subject: 's' }), {
    isForPeople: true,
  }),
  listFeeds: on('desk:read', (actor, dossier) => listFeeds(actor, { dossier })),
  listInvitations: on('member:manage', (actor, dossier) => listInvitations(actor, { dossier })),
  listMembers: on('desk:read', (actor, dossier) => listMembers(actor, { dossier })),
  listUsers: ofSite('site:administer', actor => listUsers(actor, {})),
  listVersions: on('desk:read', (actor, dossier) => listVersions(actor, { dossier, article: 'a1' })),
  loadStaged: on('article:write', (actor, dossier) => loadStaged(actor, dossier, nobody), {
    isForPeople: true,
  }),
  makeAdministrator: ofSite('site:administer', actor => makeAdministrator(actor, { user: nobody })),
  mergeItems: on('registry:write', (actor, dossier) =>
    mergeItems(actor, { dossier, kind: 'outlet', from: 'none', into: 'none' } as never),
  ),
  modelProgress: on('desk:read', (actor, dossier) => modelProgress(actor, { dossier, run: nobody })),
  partEntityInTwo: on('registry:write', (actor, dossier) =>
    partEntityInTwo(actor, { dossier, seen: 1, key: 'none' } as never),
  ),
  moveArticleClaims: on('claim:write', (actor, dossier) =>
    moveArticleClaims(actor, {
      dossier,
      article: 'none',
      from: 'none',
      to: 'nowhere',
      claims: null,
      reason: 'none',
      seen: 'none',
    }),
  ),
  partIdentity: on('decision:write', (actor, dossier) =>
    partIdentity(actor, {
      dossier,
      key: 'none',
      of: 'none',
      seen: 1,
      decision: null,
      over: 0,
      entity: 'nobody',
      kind: 'person',
      name: { en: 'Nobody' },
      aliases: [],
      claims: [],
      reason: 'none',
    }),
  ),
  previewArticle: on('article:write', (actor, dossier) =>
    previewArticle(actor, { dossier, ingested: { text: '', dates: [] } } as never),
  ),
  previewBulk: on('article:write', (actor, dossier) =>
    previewBulk(actor, { dossier, kind: 'ndjson' } as never, bytes),
  ),
  previewFeed: on('article:write', (actor, dossier) =>
    previewFeed(actor, { dossier, address: 'http://127.0.0.1/' }),
  ),
  previewGiven: on('article:write', (actor, dossier) => previewGiven(actor, { dossier, given })),
  previewMerge: on('registry:write', (actor, dossier) =>
    previewMerge(actor, { dossier, kind: 'outlet', from: 'none', into: 'none' } as never),
  ),
  previewMove: on('desk:read', (actor, dossier) =>
    previewMove(actor, { dossier, article: 'none', from: 'none', to: 'nowhere', claims: null }),
  ),
  publishEdition: on('dossier:publish', (actor, key) => publishEdition(actor, { key })),
  purgeDeleted: ofSite('site:administer', actor => purgeDeleted(actor, { now: new Date(0) })),
  readActivity: on('desk:read', (actor, dossier) => readActivity(actor, { dossier } as never)),
  readAskable: on('desk:read', (actor, dossier) => readAskable(actor, { dossier, article: 'a1' })),
  readArticleText: on('desk:read', (actor, dossier) => readArticleText(actor, { dossier, article: 'a1' })),
  readComments: on('desk:read', (actor, dossier) => readComments(actor, { dossier, ...row })),
  readDesk: on('desk:read', (actor, dossier) => readDesk(actor, { dossier })),
  readDeskArticle: on('desk:read', (actor, dossier) => readDeskArticle(actor, { dossier, article: 'a1' })),
  readDraft: on('draft:write', (actor, dossier) => readDraft(actor, { dossier, subject: 's' }), {
    isForPeople: true,
  }),
  readDrift: on('desk:read', (actor, dossier) => readDrift(actor, { dossier, source: 'none' })),
  readIdentity: on('desk:read', (actor, dossier) => readIdentity(actor, { dossier })),
  readLastEdits: on('desk:read', (actor, dossier) => readLastEdits(actor, { dossier })),
  readLive: on('desk:read', (actor, dossier) => readLive(actor, { dossier })),
  readModel: on('desk:read', (actor, dossier) => readModel(actor, { dossier })),
  readMoveDesk: on('desk:read', (actor, dossier) => readMoveDesk(actor, { dossier })),
  readOrigins: on('desk:read', (actor, dossier) => readOrigins(actor, { dossier })),
  readOriginal: on('desk:read', (actor, dossier) => readOriginal(actor, { dossier, article: 'a1' })),
  readParting: on('desk:read', (actor, dossier) =>
    readParting(actor, { dossier, of: 'none', decision: null }),
  ),
  readQueue: on('desk:read', (actor, dossier) => readQueue(actor, { dossier })),
  readReconcileRow: on('desk:read', (actor, dossier) =>
    readReconcileRow(actor, { dossier, event: 'closing', question: 'closed' }),
  ),
  readRegistry: on('desk:read', (actor, dossier) => readRegistry(actor, { dossier, kind: 'outlet' })),
  readRegistryItem: on('desk:read', (actor, dossier) =>
    readRegistryItem(actor, { dossier, kind: 'outlet', key: 'one' }),
  ),
  readStaged: on('article:write', (actor, dossier) => readStaged(actor, { dossier, staged: nobody }), {
    isForPeople: true,
  }),
  removeMember: on('member:manage', (actor, dossier) => removeMember(actor, { dossier, user: nobody })),
  removeView: on('draft:write', (actor, dossier) => removeView(actor, { dossier, view: nobody }), {
    isForPeople: true,
  }),
  removeTwoFactor: ofSite('site:administer', actor => removeTwoFactor(actor, { user: nobody })),
  renewSetupLink: ofSite('site:administer', actor => renewSetupLink(actor)),
  reorderQuestions: on('registry:write', (actor, dossier) =>
    reorderQuestions(actor, { dossier, order: ['none'] } as never),
  ),
  resendInvitation: on(
    'member:manage',
    (actor, _dossier, id) => resendInvitation(actor, { invitation: id, language: 'ar' }),
    { prepare: invitation, isForPeople: true },
  ),
  resolveThread: on(
    'comment:write',
    (actor, dossier) => resolveThread(actor, { dossier, comment: nobody, resolved: true }),
    { isForPeople: true },
  ),
  restoreDossier: on('dossier:delete', (actor, dossier) => restoreDossier(actor, { dossier })),
  restoreItem: on('claim:write', (actor, dossier) =>
    restoreItem(actor, { dossier, kind: 'claim', key: 'c1', seen: 99, to: 1 }),
  ),
  retryFaults: on('article:write', (actor, dossier) =>
    retryFaults(actor, { dossier, batch: nobody } as never),
  ),
  revokeInvitation: on(
    'member:manage',
    (actor, _dossier, id) => revokeInvitation(actor, { invitation: id }),
    { prepare: invitation },
  ),
  saveDraft: on('draft:write', (actor, dossier) => saveDraft(actor, { dossier, subject: 's', content: {} }), {
    isForPeople: true,
  }),
  saveView: on(
    'draft:write',
    (actor, dossier) => saveView(actor, { dossier, name: `v-${next()}`, view: {}, isShared: false }),
    { isForPeople: true },
  ),
  seeSubject: on('desk:read', (actor, dossier) => seeSubject(actor, { dossier, ...row }), {
    isForPeople: true,
  }),
  seedDossier: ofSite('dossier:create', actor => seedDossier(actor, small(`seeded-${next()}`))),
  stageAddress: on(
    'article:write',
    (actor, dossier) => stageAddress(actor, { dossier, address: 'http://127.0.0.1/' }),
    { isForPeople: true },
  ),
  stageText: on('article:write', (actor, dossier) => stageText(actor, { dossier, ingested: {} as never }), {
    isForPeople: true,
  }),
  stageUpload: on(
    'article:write',
    (actor, dossier) =>
      stageUpload(actor, { dossier, file: { name: 'x.txt', bytes, mediaType: 'text/plain' } as never }),
    { isForPeople: true },
  ),
  startAddresses: on('article:write', (actor, dossier) =>
    startAddresses(actor, { dossier, addresses: '', outlet: null }),
  ),
  startBatch: on('article:write', (actor, dossier) =>
    startBatch(actor, { dossier, kind: 'ndjson', label: 'x', items: [] } as never),
  ),
  startBulk: on('article:write', (actor, dossier) =>
    startBulk(actor, { dossier, kind: 'ndjson' } as never, bytes),
  ),
  startFeedItems: on('article:write', (actor, dossier) =>
    startFeedItems(actor, { dossier, feed: '', title: null, outlet: null, items: [] }),
  ),
  suggestByRules: on('claim:write', (actor, dossier) => suggestByRules(actor, { dossier, article: 'a1' })),
  suggestByModel: on('claim:write', (actor, dossier) => suggestByModel(actor, { dossier, article: 'a1' })),
  suggestClaims: on('claim:write', (actor, dossier) =>
    suggestClaims(actor, { dossier, article: 'a1', suggestions: [] }),
  ),
  undoEntry: on(
    'registry:write',
    (actor, dossier, entry) => undoEntry(actor, { dossier, entry: Number(entry) }),
    { prepare: entryToUndo },
  ),
  unarchiveDossier: on('dossier:configure', (actor, dossier) => unarchiveDossier(actor, { dossier })),
  unfollowFeed: on('article:write', (actor, dossier) => unfollowFeed(actor, { dossier, feed: nobody })),
  unmakeAdministrator: ofSite('site:administer', actor => unmakeAdministrator(actor, { user: nobody })),
  verifyAllAudits: ofSite('site:administer', actor => verifyAllAudits(actor)),
  verifyAudit: on('desk:read', (actor, dossier) => verifyAudit(actor, { dossier })),
  withdrawDecision: on('decision:write', (actor, dossier) =>
    withdrawDecision(actor, { dossier, decision: 'none', seen: 1 }),
  ),
  withdrawIdentity: on('decision:write', (actor, dossier) =>
    withdrawIdentity(actor, { dossier, decision: 'none', seen: 1 }),
  ),
  writeComment: on(
    'comment:write',
    (actor, dossier) =>
      writeComment(actor, { dossier, ...row, comment: randomUUID(), parent: null, body: 'b' }),
    { isForPeople: true },
  ),
  withdrawOrigin: on('decision:write', (actor, dossier) =>
    withdrawOrigin(actor, { dossier, decision: 'none', seen: 1 }),
  ),
}

/** What asks for permission rather than needing it, and what gives each actor only their own. */
export const excepted: readonly string[] = [
  'openDossier',
  'assertHeadAllows',
  'assertAllowed',
  'listDeskDossiers',
  'listNotices',
  'countNotices',
  'readNotices',
  'spendFetch',
  'blindRows',
  'assertNotBlind',
  'assertClaimNotBlind',
]
