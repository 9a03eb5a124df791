import type { Names, Option } from '../../dossier'
import type { ValueType } from '../../values/value'

/**
 * A rule: what news of any kind is asked, and how it is said. `asks` and `needs` are rows of synonyms (`word-lists.ts`),
 * `|` parting those of which one is enough. A dossier's question whose words have all of `asks` and whose type is one of
 * `types` is read by this rule: a sentence must have all of `needs` (of `asks`, where nothing else is given) near one
 * another. Without a dossier the rule asks itself.
 */
export interface Topic {
  readonly id: string
  /** The first is what the rule itself asks for. */
  readonly types: readonly [ValueType, ...ValueType[]]
  readonly ask: Names
  /** It asks where, and is read for a place. */
  readonly where?: true
  readonly asks: readonly string[]
  readonly needs?: readonly string[]
  /** Rows that a question may have besides, and that need not stand in the sentence. */
  readonly also?: string
  /** Rows that turn the rule away: a date of a meeting that was put off is no date of the meeting. */
  readonly unless?: string
  /** Rows of which an article must have one for the rule to be asked of it without a dossier: a strike may be of workers. */
  readonly about?: string
  readonly options?: readonly Option[]
  readonly unit?: string
}

const option = (id: string, ar: string, en: string): Option => ({ id, label: { ar, en } })

/** Rows with which a question counts people, whatever befell them: «كم بلغ عدد القتلى؟», "How many people …". */
const ofCounts = 'number|person|reach|happen'

/** "Strike" and "fire" have a second sense; beside one of these they have the first. */
const ofDisasters = 'calamity|kill|injure|missing|damage|displace|flood|earthquake|crash'

/** An editor adds a rule here, in both languages, with a line in `topics.test.ts`. */
export const topics: readonly Topic[] = [
  {
    id: 'attended',
    types: ['entities', 'entity'],
    ask: { ar: 'من حضر؟', en: 'Who attended?' },
    asks: ['attend|represent'],
    needs: ['attend|represent|chair|meeting|meet'],
  },
  {
    id: 'requested-by',
    types: ['entity'],
    ask: { ar: 'من طلب عقد اللقاء؟', en: 'Who asked for the meeting?' },
    asks: ['ask', 'meeting|meet'],
  },
  {
    id: 'urged-by',
    types: ['entity'],
    ask: { ar: 'من حث على ذلك؟', en: 'Who urged it?' },
    asks: ['urge'],
  },
  {
    id: 'mediator',
    types: ['entity', 'entities'],
    ask: { ar: 'من توسط؟', en: 'Who mediated?' },
    asks: ['mediate'],
  },
  {
    id: 'chaired-by',
    types: ['entity', 'entities'],
    ask: { ar: 'من ترأس الجلسة؟', en: 'Who chaired the session?' },
    asks: ['chair', 'meeting|meet|sitting'],
  },
  {
    id: 'first-reporter',
    types: ['entity'],
    ask: { ar: 'من نشر الخبر أولا؟', en: 'Who reported it first?' },
    asks: ['publish', 'first'],
    needs: ['publish', 'first|reveal'],
  },
  {
    id: 'place',
    types: ['entity'],
    where: true,
    ask: { ar: 'أين عقد اللقاء؟', en: 'Where was the meeting held?' },
    asks: ['meeting|meet|hold'],
    needs: ['meeting|meet|hold|place'],
  },
  {
    id: 'date',
    types: ['date'],
    ask: { ar: 'متى عقد اللقاء؟', en: 'When was the meeting held?' },
    asks: ['meeting|meet|hold'],
    needs: ['meeting|meet|hold|place'],
    unless: 'postpone|cancel|again|next|expect|last',
  },
  {
    id: 'next-meeting',
    types: ['date'],
    ask: { ar: 'متى يلتقي الطرفان من جديد؟', en: 'When do they meet again?' },
    asks: ['meeting|meet', 'again|expect|next'],
  },
  {
    id: 'last-meeting',
    types: ['since'],
    ask: { ar: 'كم مضى على آخر لقاء؟', en: 'How long since they last met?' },
    asks: ['meeting|meet', 'last'],
    also: 'passed',
    needs: ['meeting|meet', 'first|last'],
  },
  {
    id: 'duration',
    types: ['duration'],
    ask: { ar: 'كم دام اللقاء؟', en: 'How long did the meeting last?' },
    asks: ['last-time', 'meeting|meet'],
    needs: ['last-time|meeting|meet|throughout'],
    unless: 'passed',
  },
  {
    id: 'agreement',
    types: ['boolean'],
    ask: { ar: 'هل تم التوصل إلى اتفاق؟', en: 'Was an agreement reached?' },
    asks: ['agree'],
    also: 'reach|end|meeting|meet',
  },
  {
    id: 'separate-rooms',
    types: ['boolean'],
    ask: { ar: 'هل جلس الطرفان في غرف منفصلة؟', en: 'Did the sides sit in separate rooms?' },
    asks: ['apart', 'room'],
  },
  {
    id: 'secret',
    types: ['boolean'],
    ask: { ar: 'هل كان اللقاء سريا؟', en: 'Was the meeting secret?' },
    asks: ['secret', 'meeting|meet'],
  },
  {
    id: 'announced',
    types: ['boolean'],
    ask: { ar: 'هل أعلن عن اللقاء مسبقا؟', en: 'Was the meeting announced beforehand?' },
    asks: ['announce', 'beforehand|meeting|meet'],
  },
  {
    id: 'format',
    types: ['category'],
    ask: { ar: 'مباشر أم غير مباشر؟', en: 'Direct or indirect?' },
    asks: ['direct|indirect|mediate'],
    needs: ['direct|indirect|mediate', 'meeting|meet|side'],
    options: [option('direct', 'مباشر', 'direct'), option('indirect', 'غير مباشر', 'indirect')],
  },
  {
    id: 'fate',
    types: ['category'],
    ask: { ar: 'ما مصير اللقاء؟', en: 'What became of the meeting?' },
    asks: ['meeting|meet|match|elect|trial', 'postpone|cancel'],
    options: [option('postponed', 'تأجل', 'postponed'), option('cancelled', 'ألغي', 'cancelled')],
  },
  {
    id: 'killed',
    types: ['quantity'],
    ask: { ar: 'كم قتيلا سقط؟', en: 'How many people were killed?' },
    asks: ['kill'],
    also: ofCounts,
    unit: 'person',
  },
  {
    id: 'injured',
    types: ['quantity'],
    ask: { ar: 'كم مصابا؟', en: 'How many people were injured?' },
    asks: ['injure'],
    also: ofCounts,
    unit: 'person',
  },
  {
    id: 'arrested',
    types: ['quantity'],
    ask: { ar: 'كم معتقلا؟', en: 'How many people were arrested?' },
    asks: ['arrest'],
    also: ofCounts,
    unit: 'person',
  },
  {
    id: 'missing',
    types: ['quantity'],
    ask: { ar: 'كم مفقودا؟', en: 'How many people are missing?' },
    asks: ['missing'],
    also: ofCounts,
    unit: 'person',
  },
  {
    id: 'displaced',
    types: ['quantity'],
    ask: { ar: 'كم نازحا؟', en: 'How many people were displaced?' },
    asks: ['displace'],
    also: ofCounts,
    unit: 'person',
  },
  {
    id: 'carried-out-by',
    types: ['entity', 'entities'],
    ask: { ar: 'من نفذ الهجوم؟', en: 'Who carried out the attack?' },
    asks: ['attack'],
    needs: ['carry-out|lead', 'attack'],
  },
  {
    id: 'match-place',
    types: ['entity'],
    where: true,
    ask: { ar: 'أين أقيمت المباراة؟', en: 'Where was the match played?' },
    asks: ['match'],
    about: 'match|player|team',
    needs: ['match|win|score|draw'],
    unless: 'postpone|cancel|next|expect',
  },
  {
    id: 'match-date',
    types: ['date'],
    ask: { ar: 'متى أقيمت المباراة؟', en: 'When was the match played?' },
    asks: ['match'],
    about: 'match|player|team',
    needs: ['match|win|score|draw'],
    also: 'hold',
    unless: 'postpone|cancel|again|next|expect|last',
  },
  {
    id: 'disaster-place',
    types: ['entity'],
    where: true,
    ask: { ar: 'أين وقع الحادث؟', en: 'Where did the accident happen?' },
    asks: ['attack|flood|fire|earthquake|crash'],
    about: ofDisasters,
    needs: ['attack|flood|fire|earthquake|crash|kill'],
    also: 'happen',
  },
  {
    id: 'disaster-date',
    types: ['date'],
    ask: { ar: 'متى وقع الحادث؟', en: 'When did the accident happen?' },
    asks: ['attack|flood|fire|earthquake|crash', 'happen'],
    about: ofDisasters,
    needs: ['attack|flood|fire|earthquake|crash|kill'],
    also: 'happen',
  },
  {
    id: 'winner',
    types: ['entity'],
    ask: { ar: 'من فاز؟', en: 'Who won?' },
    asks: ['win'],
  },
  {
    id: 'signed',
    types: ['date'],
    ask: { ar: 'متى وقع الاتفاق؟', en: 'When was the agreement signed?' },
    asks: ['sign|initial', 'agree|paper'],
  },
  {
    id: 'sentenced',
    types: ['duration'],
    ask: { ar: 'كم مدة السجن التي حكم بها؟', en: 'How long is the prison sentence?' },
    asks: ['prison', 'sentence'],
    needs: ['prison', 'sentence|court|judge'],
    unless: 'appeal|release|wait|demand',
  },
  {
    id: 'acquitted',
    types: ['quantity'],
    ask: { ar: 'كم متهما حصل على البراءة؟', en: 'How many defendants were acquitted?' },
    asks: ['acquit'],
    also: `${ofCounts}|accuse|defendant`,
    unit: 'person',
  },
  {
    id: 'contract',
    types: ['duration'],
    ask: { ar: 'كم مدة التعاقد؟', en: 'How long is the contract?' },
    asks: ['contract'],
    needs: ['contract', 'sign|engage'],
  },
]
