import type { Question } from '../../dossier'
import type { ExtractDossier } from '../extraction'

/** Three invented stories of quite different subjects, with what an editor would be glad to be offered. */
export interface Story {
  readonly name: string
  readonly language: 'ar' | 'en'
  readonly published: string | null
  readonly text: string
  readonly dossier: ExtractDossier
  /** Question, and the value as its key parts: what must be offered. */
  readonly wanted: readonly (readonly [question: string, value: object, more?: object])[]
  /** Questions to which the text says nothing. */
  readonly silent: readonly string[]
}

const q = (
  id: string,
  ar: string,
  en: string,
  type: Question['type'],
  more: Partial<Question> = {},
): Question => ({
  id,
  text: { ar, en },
  type,
  ...more,
})

const floodText = `سيول تجتاح بلدة الزهور وتقطع طريق الميناء

قتل 14 شخصا على الأقل وأصيب 30 آخرون عندما اجتاحت السيول بلدة الزهور فجر الاثنين، وفق ما أعلنته إدارة الدفاع المدني. وقال رئيس البلدية منصور الكيلاني إن 220 منزلا تضررت، وإن السلطات أجلت نحو ألفي شخص إلى مدرستين في الجبل.

وانهار جسر الوردة بعد منتصف الليل، فانقطع الطريق إلى الميناء. ولم تعلن المحافظة حالة الطوارئ. ونفت شركة السدود أن تكون قد فتحت بوابات السد قبل وصول السيل.

واستمرت الأمطار ثلاثة أيام، وهي أسوأ سيول تشهدها المنطقة منذ عام 2009. وفتحت النيابة تحقيقا، ولم يتضح بعد من أمر بإغلاق مجرى الوادي.`

const flood: Story = {
  name: 'سيول',
  language: 'ar',
  published: '2025-11-18',
  text: floodText,
  dossier: {
    events: [
      { id: 'flood', title: { ar: 'سيول بلدة الزهور', en: 'The floods at al-Zuhur' }, date: '2025-11-17' },
    ],
    entities: [
      { id: 'dams', kind: 'organisation', name: { ar: 'شركة السدود', en: 'Dams Company' } },
      { id: 'mansour', kind: 'person', name: { ar: 'منصور الكيلاني', en: 'Mansour al-Kilani' } },
      { id: 'zuhur', kind: 'place', name: { ar: 'بلدة الزهور', en: 'al-Zuhur' } },
      { id: 'bridge', kind: 'thing', name: { ar: 'جسر الوردة', en: 'Rose Bridge' } },
      { id: 'governorate', kind: 'organisation', name: { ar: 'المحافظة', en: 'the governorate' } },
    ],
    questions: [
      q('dead', 'كم قتيلا سقط؟', 'How many people died?', 'quantity', { unit: 'person' }),
      q('hurt', 'كم شخصا أصيب؟', 'How many people were injured?', 'quantity', { unit: 'person' }),
      q('houses', 'كم منزلا تضرر؟', 'How many houses were damaged?', 'quantity', { unit: 'house' }),
      q('moved', 'كم شخصا أجلي؟', 'How many people were evacuated?', 'quantity', { unit: 'person' }),
      q('when', 'متى اجتاحت السيول البلدة؟', 'When did the floods hit the town?', 'date'),
      q('rain', 'كم استمرت الأمطار؟', 'How long did the rain last?', 'duration'),
      q('worst', 'منذ متى لم تشهد المنطقة سيولا كهذه؟', 'How long since floods as bad?', 'since'),
      q('emergency', 'هل أعلنت حالة الطوارئ؟', 'Was a state of emergency declared?', 'boolean'),
      q(
        'gates',
        'هل فتحت شركة السدود بوابات السد؟',
        'Did the dams company open the gates of the dam?',
        'boolean',
      ),
      q('ordered', 'من أمر بإغلاق مجرى الوادي؟', 'Who ordered the valley closed?', 'entity'),
      q('school', 'متى تستأنف الدراسة؟', 'When does school resume?', 'date'),
    ],
  },
  wanted: [
    ['dead', { amount: 14, qualifier: 'at-least' }],
    ['hurt', { amount: 30 }],
    ['houses', { amount: 220 }],
    ['moved', { amount: 2000, qualifier: 'about' }],
    ['when', { deictic: { phrase: 'weekday:monday' } }],
    ['rain', { amount: 3, unit: 'day' }],
    ['worst', { noneSince: { edtf: '2009' } }],
    ['emergency', { value: false }],
    ['gates', { value: true }, { polarity: 'denies' }],
    ['ordered', {}, { stance: 'unknown' }],
  ],
  silent: ['school'],
}

const courtText = `حكمت محكمة الجنايات في مدينة الأرز الثلاثاء بسجن رجل الأعمال نديم الخطيب سبع سنوات بتهمة الاحتيال، وبرأت شقيقته سلمى الخطيب. وأعلن محامي الدفاع فارس العبد أنه سيستأنف الحكم.

وكان الادعاء قد طلب السجن عشر سنوات. واستغرقت المحاكمة تسعة أشهر، واستمعت المحكمة إلى 43 شاهدا. وقدرت النيابة قيمة الأموال المختلسة بأكثر من 12 مليون دينار.

ورفضت شركة النخيل التعليق على الحكم. وترأست الجلسة القاضية هالة منصور.`

const court: Story = {
  name: 'محكمة',
  language: 'ar',
  published: '2026-02-04',
  text: courtText,
  dossier: {
    events: [
      {
        id: 'verdict',
        title: { ar: 'الحكم في قضية النخيل', en: 'The verdict in the Nakhil case' },
        date: '2026-02-03',
      },
    ],
    entities: [
      { id: 'nadim', kind: 'person', name: { ar: 'نديم الخطيب', en: 'Nadim al-Khatib' } },
      { id: 'salma', kind: 'person', name: { ar: 'سلمى الخطيب', en: 'Salma al-Khatib' } },
      { id: 'fares', kind: 'person', name: { ar: 'فارس العبد', en: 'Fares al-Abd' } },
      { id: 'hala', kind: 'person', name: { ar: 'هالة منصور', en: 'Hala Mansour' } },
      { id: 'nakhil', kind: 'organisation', name: { ar: 'شركة النخيل', en: 'Nakhil Company' } },
      { id: 'cedar', kind: 'place', name: { ar: 'مدينة الأرز', en: 'Cedar City' } },
    ],
    questions: [
      q('term', 'كم مدة السجن؟', 'How long is the prison term?', 'duration'),
      q('charge', 'ما التهمة؟', 'What was the charge?', 'category', {
        options: [
          { id: 'fraud', label: { ar: 'الاحتيال', en: 'fraud' } },
          { id: 'bribery', label: { ar: 'الرشوة', en: 'bribery' } },
        ],
      }),
      q('acquitted', 'من برأته المحكمة؟', 'Who was acquitted?', 'entity'),
      q('judge', 'من ترأس الجلسة؟', 'Who presided over the session?', 'entity'),
      q('trial', 'كم استغرقت المحاكمة؟', 'How long did the trial take?', 'duration'),
      q('witnesses', 'كم شاهدا استمعت إليه المحكمة؟', 'How many witnesses did the court hear?', 'quantity', {
        unit: 'person',
      }),
      q('sum', 'كم دينارا اختلس؟', 'How many dinars were embezzled?', 'quantity', { unit: 'dinar' }),
      q('ruled', 'متى صدر الحكم؟', 'When was the verdict given?', 'date'),
      q('bail', 'هل أفرج عنه بكفالة؟', 'Was he released on bail?', 'boolean'),
    ],
  },
  wanted: [
    ['charge', { option: 'fraud' }],
    ['acquitted', { id: 'salma' }],
    ['judge', { id: 'hala' }],
    ['trial', { amount: 9, unit: 'month' }],
    ['witnesses', { amount: 43 }],
    ['sum', { amount: 12_000_000, qualifier: 'more-than' }],
    ['ruled', { deictic: { phrase: 'weekday:tuesday' } }],
  ],
  silent: ['bail'],
}

const strikeText = `Bakers at Harrow Mills walk out over night pay

Some 640 workers at Harrow Mills walked off the job at midnight on Sunday after talks over night pay broke down, the Bakers' Guild said. It is the first strike at the mill since 1998.

The guild had demanded a rise of 9 percent. Harrow Mills offered 4 percent and called the walkout "premature". Daniel Okafor, the guild's general secretary, said the strike would last two weeks unless the company returned to the table.

No injuries were reported at the gates. The company denied that it had hired replacement staff. It declined to say how much the stoppage would cost.

Talks were postponed in March after the company's chief executive, Ruth Lindqvist, resigned. The two sides are to meet again on 12 June at Kingsbridge. The arbitration service is mediating between the two sides.`

const strike: Story = {
  name: 'strike',
  language: 'en',
  published: '2025-06-03',
  text: strikeText,
  dossier: {
    events: [{ id: 'walkout', title: { ar: 'إضراب المخابز', en: 'The bakers’ strike' }, date: '2025-06-01' }],
    entities: [
      { id: 'guild', kind: 'organisation', name: { ar: 'نقابة الخبازين', en: "Bakers' Guild" } },
      {
        id: 'mills',
        kind: 'organisation',
        name: { ar: 'مطاحن هارو', en: 'Harrow Mills' },
        aliases: ['the company'],
      },
      { id: 'acas', kind: 'organisation', name: { ar: 'هيئة التحكيم', en: 'arbitration service' } },
      { id: 'okafor', kind: 'person', name: { ar: 'دانيال أوكافور', en: 'Daniel Okafor' } },
      { id: 'lindqvist', kind: 'person', name: { ar: 'روث ليندكفست', en: 'Ruth Lindqvist' } },
      { id: 'kingsbridge', kind: 'place', name: { ar: 'كينغزبريدج', en: 'Kingsbridge' } },
    ],
    questions: [
      q('workers', 'كم عاملا أضرب؟', 'How many workers walked out?', 'quantity', { unit: 'worker' }),
      q('began', 'متى بدأ الإضراب؟', 'When did the strike begin?', 'date'),
      q('last', 'متى كان آخر إضراب؟', 'When was the last strike?', 'since'),
      q('demand', 'كم الزيادة التي طلبتها النقابة؟', 'What rise did the guild demand?', 'quantity', {
        unit: 'percent',
      }),
      q('offer', 'كم عرضت الشركة؟', 'What did the company offer?', 'quantity', { unit: 'percent' }),
      q('length', 'كم يدوم الإضراب؟', 'How long will the strike last?', 'duration'),
      q('replacements', 'هل استأجرت الشركة بدلاء؟', 'Did the company hire replacement staff?', 'boolean'),
      q('resigned', 'من استقال؟', 'Who resigned?', 'entity'),
      q('fate', 'ما مصير محادثات مارس؟', 'What became of the talks in March?', 'category', {
        options: [
          { id: 'held', label: { ar: 'عقدت', en: 'held' } },
          { id: 'postponed', label: { ar: 'تأجلت', en: 'postponed' } },
        ],
      }),
      q('next', 'متى يجتمع الطرفان من جديد؟', 'When do the two sides meet again?', 'date'),
      q('mediator', 'من يتوسط؟', 'Who is mediating?', 'entity'),
      q('arrests', 'كم شخصا اعتقل؟', 'How many people were arrested?', 'quantity', { unit: 'person' }),
    ],
  },
  wanted: [
    ['workers', { amount: 640, qualifier: 'about' }],
    ['began', { deictic: { phrase: 'weekday:sunday' } }],
    ['last', { noneSince: { edtf: '1998' } }],
    ['demand', { amount: 9 }],
    ['offer', { amount: 4 }],
    ['length', { amount: 2, unit: 'week' }],
    ['replacements', { value: true }, { polarity: 'denies' }],
    ['resigned', { id: 'lindqvist' }],
    ['fate', { option: 'postponed' }],
    ['next', { edtf: '2025-06-12' }],
    ['mediator', { id: 'acas' }],
  ],
  silent: ['arrests'],
}

export const stories: readonly Story[] = [flood, court, strike]
