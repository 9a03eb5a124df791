import type { Id, Names, Option, Question } from './dossier'

/** A set of questions that newsrooms ask of one kind of event, to begin a dossier with. */
export interface Template {
  readonly id: TemplateId
  readonly name: Names
  readonly questions: readonly Question[]
}

export type TemplateId = 'talks' | 'attack' | 'statement'

const option = (id: Id, ar: string, en: string, more: Partial<Option> = {}): Option => ({
  id,
  label: { ar, en },
  ...more,
})

const talks: readonly Question[] = [
  { id: 'held', text: { ar: 'هل عُقد اللقاء؟', en: 'Did the meeting take place?' }, type: 'boolean' },
  { id: 'date', text: { ar: 'متى عُقد اللقاء؟', en: 'When did the meeting take place?' }, type: 'date' },
  { id: 'place', text: { ar: 'أين عُقد اللقاء؟', en: 'Where did the meeting take place?' }, type: 'entity' },
  { id: 'parties', text: { ar: 'من شارك في اللقاء؟', en: 'Who took part?' }, type: 'entities' },
  {
    id: 'requested-by',
    text: { ar: 'من طلب عقد اللقاء؟', en: 'Who asked for the meeting?' },
    type: 'entity',
  },
  { id: 'mediator', text: { ar: 'من توسّط بين الأطراف؟', en: 'Who mediated?' }, type: 'entity' },
  {
    id: 'form',
    text: { ar: 'بأي صيغة جرت المحادثات؟', en: 'In what form were the talks held?' },
    type: 'category',
    options: [
      option('direct', 'مباشرة', 'direct'),
      option('indirect', 'غير مباشرة', 'indirect'),
      option('indirect-one-building', 'غير مباشرة، في مبنى واحد', 'indirect, in one building', {
        broader: 'indirect',
      }),
      option('remote', 'عن بُعد', 'remote'),
    ],
  },
  { id: 'topics', text: { ar: 'في أي الموضوعات تحدثوا؟', en: 'What was discussed?' }, type: 'text' },
  {
    id: 'outcome',
    text: { ar: 'بماذا انتهى اللقاء؟', en: 'How did the meeting end?' },
    type: 'category',
    options: [
      option('agreement', 'اتفاق', 'an agreement'),
      option('partial', 'اتفاق على بعض النقاط', 'an agreement on some points', { broader: 'agreement' }),
      option('further-talks', 'موعد لجولة أخرى', 'a date for another round', { compatibleWith: ['partial'] }),
      option('none', 'بلا نتيجة', 'no result'),
    ],
  },
  {
    id: 'last-meeting',
    text: { ar: 'متى كان آخر لقاء قبله؟', en: 'When had they last met before?' },
    type: 'since',
  },
  { id: 'next-meeting', text: { ar: 'متى اللقاء التالي؟', en: 'When is the next meeting?' }, type: 'date' },
]

const attack: readonly Question[] = [
  {
    id: 'what',
    text: { ar: 'ما الذي وقع؟', en: 'What happened?' },
    type: 'category',
    options: [
      option('attack', 'هجوم', 'an attack'),
      option('shelling', 'قصف', 'shelling', { broader: 'attack' }),
      option('shooting', 'إطلاق نار', 'a shooting', { broader: 'attack' }),
      option('bombing', 'تفجير', 'a bombing', { broader: 'attack' }),
      option('accident', 'حادث', 'an accident'),
    ],
  },
  { id: 'date', text: { ar: 'متى وقع؟', en: 'When did it happen?' }, type: 'date' },
  { id: 'place', text: { ar: 'أين وقع؟', en: 'Where did it happen?' }, type: 'entity' },
  {
    id: 'killed',
    text: { ar: 'كم عدد القتلى؟', en: 'How many were killed?' },
    type: 'quantity',
    unit: 'person',
    cumulative: true,
  },
  {
    id: 'injured',
    text: { ar: 'كم عدد الجرحى؟', en: 'How many were injured?' },
    type: 'quantity',
    unit: 'person',
    cumulative: true,
  },
  {
    id: 'missing',
    text: { ar: 'كم عدد المفقودين؟', en: 'How many are missing?' },
    type: 'quantity',
    unit: 'person',
  },
  { id: 'victims', text: { ar: 'من هم الضحايا؟', en: 'Who are the victims?' }, type: 'entities' },
  { id: 'by-whom', text: { ar: 'من نفّذه أو تسبب فيه؟', en: 'Who did it, or caused it?' }, type: 'entity' },
  { id: 'claimed-by', text: { ar: 'من أعلن مسؤوليته؟', en: 'Who claimed responsibility?' }, type: 'entity' },
  { id: 'means', text: { ar: 'بأي وسيلة؟', en: 'By what means?' }, type: 'text' },
  { id: 'cause', text: { ar: 'ما سببه بحسب المقال؟', en: 'What was the cause?' }, type: 'text' },
  { id: 'arrests', text: { ar: 'هل أُوقف أحد؟', en: 'Was anyone arrested?' }, type: 'boolean' },
]

const statement: readonly Question[] = [
  { id: 'said-by', text: { ar: 'من قال ذلك؟', en: 'Who said it?' }, type: 'entity' },
  { id: 'said-on', text: { ar: 'متى قيل؟', en: 'When was it said?' }, type: 'date' },
  {
    id: 'said-where',
    text: { ar: 'أين قيل؟', en: 'Where was it said?' },
    type: 'category',
    options: [
      option('interview', 'في مقابلة', 'in an interview'),
      option('press-conference', 'في مؤتمر صحفي', 'at a press conference'),
      option('written', 'في بيان مكتوب', 'in a written statement'),
      option('social-media', 'على وسائل التواصل', 'on social media', { broader: 'written' }),
      option('speech', 'في خطاب', 'in a speech'),
    ],
  },
  { id: 'said-what', text: { ar: 'ماذا قيل؟', en: 'What was said?' }, type: 'text' },
  { id: 'about', text: { ar: 'عمّن قيل؟', en: 'Whom is it about?' }, type: 'entities' },
  { id: 'answered', text: { ar: 'هل ردّ المعنيّ؟', en: 'Did the other side answer?' }, type: 'boolean' },
  { id: 'answer', text: { ar: 'بماذا ردّ؟', en: 'What was the answer?' }, type: 'text' },
  {
    id: 'withdrawn',
    text: { ar: 'هل سُحب القول أو عُدّل؟', en: 'Was it withdrawn or amended?' },
    type: 'boolean',
  },
]

/** In the order in which they are offered. The words are ours; a dossier may change every one of them. */
export const templates: readonly Template[] = [
  { id: 'talks', name: { ar: 'محادثات أو لقاء', en: 'Talks or a meeting' }, questions: talks },
  {
    id: 'attack',
    name: { ar: 'هجوم أو حادث له ضحايا', en: 'An attack or accident with casualties' },
    questions: attack,
  },
  {
    id: 'statement',
    name: { ar: 'تصريح أو خلاف على قول', en: 'A statement, or a dispute over one' },
    questions: statement,
  },
]

/** The questions of a template. */
export function templateQuestions(id: TemplateId): readonly Question[] {
  return { talks, attack, statement }[id]
}
