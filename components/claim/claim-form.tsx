'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { FormProvider, type Resolver, useForm, useWatch } from 'react-hook-form'
import type { Claim, Id } from '@/lib/domain/dossier'
import type { ClaimItem, Versioned } from '@/lib/domain/item'
import { formatNumber } from '@/lib/i18n/format'
import type { DeskData, Open } from '../annotate/desk-data'
import { useDeskPart, useDeskStore } from '../annotate/desk-store'
import { useDeskKeys } from '../annotate/use-desk-keys'
import { useKeys } from '../article/use-keys'
import { claimForm, draftClaim, fieldOf, serverFaults } from './claim-schema'
import type { Draft } from './draft-book'
import { type ClaimFields, claimFields, newFields } from './fields'
import { focusFirst } from './form-focus'
import { FormFoot } from './form-foot'
import { FormHead } from './form-head'
import { type FormKeys, onFormKey } from './form-keys'
import { FormQuote } from './form-quote'
import { frameOf, questionOf, unitFor } from './frame'
import { MeaningWords } from './meaning-words'
import { useSetOnForm } from './on-form'
import { Particulars } from './particulars'
import { QuoteWarning } from './quote-warning'
import { oddness, quoteOf, taken } from './reading'
import { rememberQuestion } from './recent-questions'
import { useEngineContext } from './use-context'
import type { Drafts } from './use-drafts'
import { useFormDraft } from './use-form-draft'
import { useLanguage } from './use-language'
import { usePrefill } from './use-prefill'
import { ValueForm } from './value/value-form'

interface Props {
  readonly open: Open
  /** Its claim, where there is one. */
  readonly item: Versioned<ClaimItem> | null
  readonly claimKey: Id
  readonly number: number | null
  readonly drafts: Drafts
  /** What the server said of this form when it refused it. */
  readonly faults: readonly string[]
  /** `seen`: the revision it began with. Whoever was faster meanwhile is not overwritten. */
  onSave(claim: Claim, seen: number): void
  onClose(draft: Draft, isChanged: boolean): void
  onRemove(): void
}

/** One claim being made or changed, in place in the list. */
export function ClaimForm(props: Props) {
  const { open, item, claimKey, drafts, faults } = props
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const store = useDeskStore()
  const data = useDeskPart(state => state.data)
  const setOnForm = useSetOnForm()
  const context = useEngineContext()
  const { isOn: keysOn } = useKeys()
  const [started] = useState(() => startFields(props, data, locale))
  const [seen] = useState(() => drafts.get(claimKey)?.seen ?? item?.revision ?? 0)
  const resolver: Resolver<ClaimFields, unknown, Claim> = (fields, own, options) => {
    const now = store.state().data
    const draft = draftClaim(fields, frameOf(now, claimKey, fields, false))
    const isOdd = oddness(now, questionOf(now, fields.question), draft) !== null
    return zodResolver(claimForm(frameOf(now, claimKey, fields, isOdd)))(fields, own, options)
  }
  const form = useForm<ClaimFields, unknown, Claim>({ resolver, defaultValues: started, mode: 'onSubmit' })
  const fields = useWatch({ control: form.control }) as ClaimFields
  const question = useMemo(() => questionOf(data, fields.question), [data, fields.question])
  const unit = question ? unitFor(data, question) : ''
  const quote = quoteOf(fields.anchors)
  const draft = useMemo(
    () => draftClaim(fields, frameOf(data, claimKey, fields, false)),
    [fields, data, claimKey],
  )
  const asserted = draft && fields.stance === 'asserts' ? draft.value : null
  const odd = useMemo(() => oddness(data, question, draft), [data, question, draft])
  const box = useRef<HTMLFormElement>(null)
  const more = useRef<HTMLDetailsElement>(null)
  const addLink = useRef<HTMLButtonElement>(null)
  const [isPicking, setPicking] = useState(fields.question === '')
  const [hasNote, setNote] = useState(started.note !== '')

  const { fill } = usePrefill(form, item !== null || drafts.get(claimKey) !== undefined)

  useFormDraft(form, { key: claimKey, seen, isNew: item === null, drafts })

  useEffect(() => {
    setOnForm(question ? { event: fields.event, question: question.id, draft } : null)
  }, [setOnForm, question, fields.event, draft])
  useEffect(() => () => setOnForm(null), [setOnForm])

  // The text may put other words under the open form.
  useEffect(() => {
    if (open.anchors && open.anchors.length > 0 && open.anchors !== form.getValues('anchors'))
      form.setValue('anchors', [...open.anchors], { shouldDirty: true })
  }, [open.anchors, form])

  useEffect(() => {
    for (const { path, line } of serverFaults(faults))
      form.setError(fieldOf(path).join('.') as keyof ClaimFields, { type: 'server', message: line })
  }, [faults, form])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another first field
  useEffect(() => {
    focusFirst(box.current, isPicking)
  }, [isPicking, fields.question])

  const submit = form.handleSubmit(
    claim => {
      rememberQuestion(data.dossier.key, claim.question)
      props.onSave(claim, seen)
    },
    errors => {
      if (errors.note) setNote(true)
      if (errors.attribution || errors.stance || errors.asOf) openMore()
      if (errors.question) setPicking(true)
    },
  )
  const openMore = () => {
    if (more.current) more.current.open = true
  }
  const take = () => {
    if (!odd) return
    if (odd.instead) form.setValue('value', taken(odd.instead, fields.value, locale), { shouldDirty: true })
    else form.setValue('polarity', fields.polarity === 'denies' ? 'affirms' : 'denies', { shouldDirty: true })
  }
  const keep = () => {
    form.setValue('keepsValue', true, { shouldDirty: true })
    setNote(true)
    requestAnimationFrame(() => form.setFocus('note'))
  }
  const link = () => {
    openMore()
    addLink.current?.click()
  }
  const close = () =>
    props.onClose({ fields: form.getValues(), seen, at: Date.now() }, form.formState.isDirty || item === null)
  const keys: FormKeys = {
    changeQuestion: () => setPicking(data.only === undefined),
    takeQuote: take,
    addLink: link,
    save: () => void submit(),
    close,
  }
  useDeskKeys({ confirm: () => void submit() })

  return (
    <FormProvider {...form}>
      <form
        ref={box}
        className="form"
        noValidate
        aria-label={
          props.number === null ? t('newClaim') : t('claimNumber', { n: formatNumber(props.number, locale) })
        }
        onSubmit={submit}
        onKeyDown={event => onFormKey(event, keys, keysOn)}
      >
        <FormHead
          number={props.number}
          question={question}
          isPicking={isPicking}
          quote={quote}
          onPicking={setPicking}
          onPick={id => {
            form.setValue('question', id, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
            setPicking(false)
            fill(id)
          }}
        />
        <FormQuote
          anchors={fields.anchors}
          language={data.article.content.language}
          marked={odd ? { start: odd.start, end: odd.end } : null}
        />
        {question && fields.stance === 'asserts' ? (
          <div className="value">
            <ValueForm question={question} unit={unit} />
          </div>
        ) : null}
        {question && fields.stance !== 'asserts' ? <p className="hint">{t('noValue')}</p> : null}
        {odd && asserted && question ? (
          <QuoteWarning
            found={odd}
            value={asserted}
            question={question.id}
            context={context}
            isKept={fields.keepsValue}
            onTake={take}
            onKeep={keep}
          />
        ) : null}
        {draft ? (
          <div className="prev" aria-live="polite">
            <span className="lab">{t('inOtherWords')}</span>
            <MeaningWords claim={draft} context={context} />
          </div>
        ) : null}
        {question ? <Particulars boxRef={more} addRef={addLink} /> : null}
        <FormFoot
          isNew={item === null}
          hasNote={hasNote || fields.keepsValue}
          reason={frameOf(data, claimKey, fields, odd !== null).reason}
          onNote={() => {
            setNote(true)
            requestAnimationFrame(() => form.setFocus('note'))
          }}
          onClose={close}
          onRemove={props.onRemove}
          savedAt={drafts.savedAt}
        />
      </form>
    </FormProvider>
  )
}

function startFields(
  { open, item, claimKey, drafts }: Props,
  { article, only }: DeskData,
  locale: 'ar' | 'en',
): ClaimFields {
  const draft = drafts.get(claimKey)
  const fields =
    draft?.fields ??
    (item
      ? claimFields(item.content, locale)
      : {
          ...newFields(open.anchors ?? [], only?.event ?? article.content.events[0] ?? ''),
          question: only?.question ?? '',
        })
  return open.anchors && open.anchors.length > 0 ? { ...fields, anchors: [...open.anchors] } : fields
}
