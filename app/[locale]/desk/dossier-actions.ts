'use server'

import { aDossier, dossierSettings, newDossier } from '@/lib/schemas/desk-dossier'
import {
  archiveDossier,
  configureDossier,
  createDossier,
  deleteDossier,
  restoreDossier,
  unarchiveDossier,
} from '@/lib/services/dossiers-desk'
import { publishEdition } from '@/lib/services/publishing'
import { defineAction } from '@/lib/web/action'

const make = defineAction(newDossier, createDossier)
export const makeDossier: typeof make = async input => make(input)

const configure = defineAction(dossierSettings, configureDossier)
export const writeSettings: typeof configure = async input => configure(input)

const archive = defineAction(aDossier, archiveDossier)
export const archiveIt: typeof archive = async input => archive(input)

const unarchive = defineAction(aDossier, unarchiveDossier)
export const unarchiveIt: typeof unarchive = async input => unarchive(input)

const remove = defineAction(aDossier, deleteDossier)
export const deleteIt: typeof remove = async input => remove(input)

const restore = defineAction(aDossier, restoreDossier)
export const restoreIt: typeof restore = async input => restore(input)

const publish = defineAction(aDossier, (actor, { dossier }) => publishEdition(actor, { key: dossier }))
export const publishIt: typeof publish = async input => publish(input)
