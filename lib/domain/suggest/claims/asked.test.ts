import { describe, expect, it } from 'vitest'
import { type Around, type Asked, ask, option } from './asked.cases'

type Row = readonly [text: string, asked: Asked, claim: object | null, around?: Around]

function holds(rows: readonly Row[]) {
  for (const [text, asked, claim, around] of rows) {
    it(`${asked.ar ?? asked.en} — ${text}`, () => {
      const claims = ask(text, asked, around)
      if (claim === null) expect(claims).toEqual([])
      else expect(claims[0]).toMatchObject(claim)
    })
  }
}

const one = (id: string, more: object = {}) => ({ value: { type: 'entity', id }, ...more })
const many = (...members: readonly string[]) => ({ value: { type: 'entities', members } })
const said = (value: boolean, more: object = {}) => ({ value: { type: 'boolean', value }, ...more })
const chosen = (id: string, more: object = {}) => ({ value: { type: 'category', option: id }, ...more })
const count = (amount: number, more: object = {}) => ({ value: { type: 'quantity', amount, ...more } })
const on = (edtf: string, more: object = {}) => ({ value: { type: 'date', edtf }, ...more })

describe('who did it', () => {
  const asked: Asked = { type: 'entity', ar: 'من طلب عقد الاجتماع؟', en: 'Who asked for the meeting?' }
  const arrested: Asked = { type: 'entity', en: 'Who was arrested?' }
  const sold: Asked = { type: 'entity', ar: 'من باع الأرصفة؟', en: 'Who sold the quays?' }
  const reported: Asked = { type: 'entity', ar: 'من نشر الخبر أولا؟', en: 'Who reported it first?' }
  const mediator: Asked = { type: 'entity', ar: 'من توسط بينهما؟', en: 'Who mediated?' }
  holds([
    ['طلب مجلس المدينة عقد الاجتماع.', asked, one('council')],
    ['وقال متحدث إن الشركة هي التي طلبت الاجتماع.', asked, one('ferries')],
    ['جاء الاجتماع بطلب من وزارة الموانئ.', asked, null],
    ['The meeting was requested by the Town Council.', asked, one('council')],
    ['The company had asked for the meeting.', asked, one('ferries')],
    ['The meeting came at the request of the Ministry of Ports.', asked, one('port-ministry')],
    ['The quays were sold to Kenji Mori.', sold, null],
    ['بيعت الأرصفة من قبل شركة العبارات.', sold, one('ferries')],
    ['بيعت الأرصفة بواسطة شركة العبارات.', sold, one('ferries')],
    ['Palm Quay was quiet. The quays are being sold.', sold, null],
    ['Kenji Mori was arrested at the gate.', arrested, one('kenji')],
    ['Police arrested Omar bin Jaber on Friday.', arrested, one('omar')],
    ['Nobody was arrested.', arrested, null],
    ['من برأته المحكمة؟', { type: 'entity', ar: 'من برأته المحكمة؟' }, null],
    ['برأت المحكمة كنجي موري.', { type: 'entity', ar: 'من برأته المحكمة؟' }, one('kenji')],
    ['نقلا عن صحيفة الميناء التي كانت أول من نشر الخبر.', reported, one('gazette')],
    ['كانت «صحيفة الميناء» التي كشفت الخبر أول من نشر.', reported, one('gazette')],
    ['وبعد لقاء مع شركة العبارات طلب أحدهم عقد الاجتماع.', asked, null],
    ['By the Town Council was the meeting requested.', asked, one('council')],
    [`Kenji Mori walked ${'on and on '.repeat(6)}and somebody requested the meeting.`, asked, null],
    ['نقلا عن «صحيفة الميناء» التي كانت أول من نشر الخبر.', reported, one('gazette')],
    ['Kenji Mori was asked for a meeting.', asked, null],
    ['Talks first reported by the Harbour Gazette went on.', reported, one('gazette')],
    ['توسطت وزارة الموانئ بين الطرفين.', mediator, one('port-ministry')],
    ['طلبت الشركة من وزارة الموانئ التوسط.', mediator, null],
    ["The council's envoy Anna van Dijk mediated.", mediator, one('anna')],
    ['لم يتضح من توسط بينهما.', mediator, one('nadia', { stance: 'unknown' })],
    ['لم يتضح من توسط بينهما.', mediator, null, { entities: [] }],
    ['The ministry declined to say who mediated.', mediator, { stance: 'declined' }],
    ['توسط فيها رجل لا يعرفه أحد.', mediator, null],
    ['لم يطلب مجلس المدينة عقد الاجتماع.', asked, one('council', { polarity: 'denies' })],
  ])
})

describe('where it was', () => {
  const asked: Asked = { type: 'entity', ar: 'أين عقد اللقاء؟', en: 'Where was the meeting held?' }
  holds([
    ['عقد اللقاء في رصيف النخل بالمينا.', asked, one('quay')],
    ['عقد اللقاء في المينا على الساحل الشرقي.', asked, one('mina')],
    ['The meeting was held at the old Palm Quay.', asked, one('quay')],
    ['The meeting, held on Friday, was about al-Mina.', asked, null],
    ['عقد اللقاء في بلدة المينا.', { type: 'entity', ar: 'أين؟' }, one('mina')],
    ['The meeting about the harbour of al-Mina ended.', asked, null],
    ['لا أحد يعرف أين عقد اللقاء.', { type: 'entity', ar: 'أين؟' }, null],
    ['لا أحد يعرف أين عقد اللقاء.', asked, { stance: 'unknown' }],
  ])
  const looped = [
    { id: 'a', kind: 'place' as const, name: { en: 'Alder' }, partOf: 'b' },
    { id: 'b', kind: 'place' as const, name: { en: 'Birch' }, partOf: 'a' },
    { id: 'c', kind: 'place' as const, name: { en: 'Cedar' } },
  ]
  holds([
    ['The meeting was held in Cedar and in Alder.', asked, one('c'), { entities: looped }],
    ['The meeting was held in Birch, in Alder.', asked, one('a'), { entities: looped }],
  ])
})

describe('who was there', () => {
  const forCouncil: Asked = {
    type: 'entities',
    ar: 'من حضر عن مجلس المدينة؟',
    en: 'Who attended for the town council?',
  }
  const forJapan: Asked = { type: 'entities', ar: 'من حضر عن اليابان؟', en: 'Who attended for Japan?' }
  const forCompany: Asked = {
    type: 'entities',
    ar: 'من مثل شركة العبارات؟',
    en: 'Who represented the ferry company?',
  }
  const forUk: Asked = { type: 'entities', en: 'Who attended for the United Kingdom?' }
  const oneForCompany: Asked = { type: 'entity', en: 'Who represented the ferry company?' }
  const anybody: Asked = { type: 'entities', ar: 'من حضر؟', en: 'Who attended?' }
  holds([
    ['حضرت نادية الحلو وعمر بن جابر الجلسة.', forCouncil, many('nadia')],
    ['حضر المبعوث الياباني كنجي موري وعمر بن جابر.', forJapan, many('kenji')],
    ['Kenji Mori, the Japanese envoy, attended.', forJapan, many('kenji')],
    ['Anna van Dijk of the Ferry Company attended.', forCompany, many('anna')],
    ['The company sent Anna van Dijk and Omar bin Jaber.', forCompany, many('anna', 'omar')],
    [
      'The company sent two people and no more: Anna van Dijk and Omar bin Jaber.',
      forCompany,
      {
        value: { type: 'entities', members: ['anna', 'omar'], closed: true },
      },
    ],
    ['Anna van Dijk was the company’s only representative.', forCompany, { value: { closed: true } }],
    ['The company that ran the harbour boats sent Kenji Mori.', forCompany, many('kenji')],
    ['They sent Kenji Mori, who had long ago left the company.', forCompany, null],
    ['The council and the company sent Kenji Mori.', forCompany, many('kenji')],
    ['وأرسل لشركة العبارات المدير كنجي موري.', forCompany, null],
    ['Anna van Dijk was the company’s representative.', oneForCompany, one('anna')],
    ['The company sent Anna van Dijk and Omar bin Jaber.', oneForCompany, null],
    ['Downing Street aide Anna van Dijk attended.', forUk, many('anna')],
    ['The Kremlin’s Anna van Dijk attended.', forUk, null],
    ['حضر المبعوث إلى كينيا عمر بن جابر الجلسة.', { type: 'entities', ar: 'من حضر عن كينيا؟' }, many('omar')],
    ['حضر المبعوث لكينيا عمر بن جابر الجلسة.', { type: 'entities', ar: 'من حضر عن كينيا؟' }, null],
    ['حضر مدير شؤون كينيا عمر بن جابر الجلسة.', { type: 'entities', ar: 'من حضر عن كينيا؟' }, null],
    ['مثل الشركة عمر بن جابر، ومعه محاميه كنجي موري.', forCompany, many('omar', 'kenji')],
    ['The company was represented; its lawyer Omar bin Jaber came.', forCompany, many('omar')],
    ['"The meeting of the company was long," said Omar bin Jaber.', forCompany, null],
    ['Omar bin Jaber attended.', anybody, many('omar')],
    ['The meeting of Omar bin Jaber ended.', anybody, null],
    ['Omar bin Jaber met the mayor.', forJapan, null],
    [
      'No observers attended.',
      { type: 'entities', en: 'Which observers attended?' },
      {
        stance: 'none',
        value: { members: [], closed: true },
      },
    ],
    ['لم يتضح بعد من حضر عن اليابان.', forJapan, { stance: 'unknown', value: { members: [] } }],
    ['لم يحضر عن اليابان أحد.', forJapan, null],
  ])
})

describe('who else, and what', () => {
  const struck: Asked = { type: 'entities', ar: 'من شن الغارات؟', en: 'Who carried out the raids?' }
  const topics: Asked = { type: 'entities', ar: 'ماذا نوقش؟', en: 'What was discussed?' }
  holds([
    ['شنت كينيا واليابان غارات على القراصنة.', struck, many('kenya', 'japan')],
    ['Japan and Kenya carried out raids on the pirates.', struck, many('japan', 'kenya')],
    ['شن مجهولون غارات.', struck, null],
    ['شنت كينيا غارات على مرافئ القراصنة، وغضبت اليابان.', struck, many('kenya')],
    ['ناقش المجلس أجور العبارات ثم تعميق الحوض.', topics, many('fares', 'dredging')],
    ['The council discussed the weather.', topics, null],
  ])
})

describe('yes or no', () => {
  const closed: Asked = { type: 'boolean', ar: 'هل أغلق الميناء؟', en: 'Was the port closed?' }
  const hired: Asked = { type: 'boolean', en: 'Did the ferry company hire pilots?' }
  const stopped: Asked = { type: 'boolean', en: 'Were the ferries back?' }
  const deal: Asked = { type: 'boolean', ar: 'هل تم التوصل إلى اتفاق؟', en: 'Was an agreement reached?' }
  holds([
    ['أغلق الميناء أمس.', closed, said(true)],
    ['The port was not closed.', closed, said(false)],
    ['The port is old.', closed, null],
    ['هل أغلق الميناء؟', closed, null],
    ['The company hired two pilots.', hired, said(true)],
    ['The company hired cooks.', hired, null],
    ['The company denied that it had hired pilots.', hired, said(true, { polarity: 'denies' })],
    ['The ferries were back on Monday.', stopped, said(true)],
    ['لم يتم التوصل إلى اتفاق.', deal, said(false)],
    ['The two sides left without an agreement.', deal, said(false)],
    ['They are trying to reach an agreement.', deal, null],
    ['They are trying hard; an agreement was reached.', deal, said(true)],
    ['It is unclear whether an agreement was reached.', deal, { stance: 'unknown' }],
    [
      'وقالت الشركة إنها لم تستأجر مراكب.',
      { type: 'boolean', ar: 'هل استأجرت شركة العبارات مراكب؟' },
      said(true, {
        polarity: 'denies',
        holder: 'ferries',
      }),
    ],
    ['ونفت شركة العبارات إغلاق الميناء.', closed, said(true, { polarity: 'denies' })],
    ['The two sides failed to reach an agreement.', deal, said(false)],
    ['They refused; an agreement was reached in the long end.', deal, said(true)],
    ['The council failed to pay.', { type: 'boolean', en: 'Did the council fail to pay?' }, said(true)],
    ['It is unclear whether they are trying to reach an agreement.', deal, { stance: 'unknown' }],
    ['The port was shut.', { type: 'boolean', ar: 'هل زخرفت القاعة؟' }, null],
    [
      `They were secret ${'and long and cold '.repeat(5)}before the meeting.`,
      { type: 'boolean', en: 'Was the meeting secret?' },
      null,
    ],
    ['The port', { type: 'boolean', en: 'Was it?' }, null],
    ['The port', { type: 'boolean', en: '' }, null],
  ])
})

describe('which of some options', () => {
  const fate: Asked = {
    type: 'category',
    ar: 'ما مصير السباق؟',
    en: 'What became of the race?',
    options: [option('held', 'أقيم', 'held'), option('off', 'ألغي', 'cancelled')],
  }
  const road: Asked = {
    type: 'category',
    ar: 'هل الطريق مفتوح أم مغلق؟',
    en: 'Is the road open or closed?',
    options: [option('open', 'مفتوح', 'open'), option('closed', 'مغلق', 'closed')],
  }
  const reason: Asked = {
    type: 'category',
    en: 'Why was the tower closed?',
    options: [
      option('cracks', 'تشققات', 'deep cracks found in its northern wall'),
      option('wind', 'رياح', 'wind'),
    ],
  }
  const office: Asked = {
    type: 'role',
    ar: 'ما منصب عمر بن جابر؟',
    en: 'What is Omar bin Jaber’s office?',
    options: [option('mayor', 'عمدة', 'mayor'), option('deputy', 'نائب العمدة', 'deputy mayor')],
  }
  holds([
    ['The race was cancelled because of the wind.', fate, chosen('off')],
    ['أقيم السباق رغم المطر.', fate, chosen('held')],
    [
      'Some races were held and others cancelled.',
      { ...fate, en: 'What became of the races?' },
      chosen('held'),
    ],
    [
      'The tower was closed though no deep cracks were found in its wall.',
      reason,
      chosen('cracks', { polarity: 'denies' }),
    ],
    ['The race began.', fate, null],
    ['The road is not open.', road, chosen('closed')],
    ['The race was not cancelled.', fate, chosen('off', { polarity: 'denies' })],
    ['The tower was closed after cracks were found deep in its wall.', reason, chosen('cracks')],
    ['It is unclear why the tower was closed, or how.', reason, { stance: 'unknown' }],
    [
      'It is unclear why the tower was closed, or how.',
      { type: 'category', en: 'Why was the tower closed?' },
      null,
    ],
    ['قال نائب العمدة عمر بن جابر إنه سيعود.', office, { value: { type: 'role', option: 'deputy' } }],
    ['Omar bin Jaber, mayor, and Nadia Helou met.', office, { value: { option: 'mayor' } }],
    ['حضر عمر بن جابر ونائب العمدة.', office, null],
    ['Omar bin Jaber is not mayor.', office, null],
    ['The mayor met Omar bin Jaber, and the mayor left.', office, { value: { option: 'mayor' } }],
  ])
})

describe('how many', () => {
  const boats: Asked = { type: 'quantity', ar: 'كم قاربا غرق؟', en: 'How many boats sank?', unit: 'vessel' }
  const lamps: Asked = {
    type: 'quantity',
    ar: 'كم مصباحا أضيء؟',
    en: 'How many lamps were lit?',
    unit: 'lamp',
  }
  const hurt: Asked = {
    type: 'quantity',
    ar: 'كم شخصا أصيب؟',
    en: 'How many people were injured?',
    unit: 'person',
  }
  const paid: Asked = {
    type: 'quantity',
    ar: 'كم دفعت الشركة؟',
    en: 'What did the company pay?',
    unit: 'dollar',
  }
  holds([
    ['غرق 12 قاربا في الميناء.', boats, count(12)],
    ['Twelve boats sank.', boats, count(12)],
    ['أضيء مصباحان في الساحة.', lamps, count(2)],
    ['Two of the nine lamps were lit.', lamps, count(2)],
    [
      'أضيئت لوحتين من أصل تسع في الساحة.',
      { type: 'quantity', ar: 'كم لوحة أضيئت؟', unit: 'board' },
      count(2),
    ],
    ['Lamps were lit by 40 pupils.', lamps, null],
    ['The number of lamps lit was put at 40.', lamps, count(40)],
    ['9 lamps were sold.', lamps, null],
    ['قتل 14 شخصا وأصيب 30 آخرون.', hurt, count(30)],
    ['14 people were killed and 30 were injured.', hurt, count(30)],
    ['دفعت الشركة 90 دولارا.', paid, count(90)],
    ['The company paid $90.', paid, count(90)],
    ['The company paid in kind.', paid, null],
    [
      'Omar bin Jaber caught 9 fish.',
      { type: 'quantity', en: 'How many fish did Kenji Mori catch?', unit: 'fish' },
      null,
    ],
    ['No injuries were reported: no people were injured.', hurt, { stance: 'none', value: { amount: 0 } }],
    ['People were not injured.', hurt, null],
    ['لا يعرف كم شخصا أصيب.', hurt, { stance: 'unknown', value: { qualifier: 'dozens' } }],
    ['غرقت 12 من القوارب.', { type: 'quantity', ar: 'كم عدد القوارب التي غرقت؟', unit: 'vessel' }, count(12)],
    [
      'Eight people were injured.',
      { type: 'quantity', en: 'How many were injured?', unit: 'person' },
      count(8),
    ],
    ['دفع 90 دولارا.', { type: 'quantity', ar: 'كم؟', unit: 'dollar' }, null],
    [`Boats sank ${'on and on '.repeat(7)}and then came 12 boats.`, boats, null],
    ['12 boats sank.', { type: 'quantity', en: 'How many boats sank?' }, null],
    ['12 boats sank.', { type: 'quantity', en: 'How many', unit: 'vessel' }, null],
    [
      'Boats sank, it is said, in the long and windy night that came before the fair of the year, all 12.',
      boats,
      null,
    ],
  ])
})

describe('when', () => {
  const opened: Asked = { type: 'date', ar: 'متى افتتح السوق؟', en: 'When did the market open?' }
  const again: Asked = { type: 'date', ar: 'متى يلتقيان مجددا؟', en: 'When do they meet again?' }
  const met: Asked = { type: 'date', ar: 'متى؟', en: 'When?' }
  holds([
    [
      'افتتح السوق في 4 أيار.',
      opened,
      on('2025-05-04', { level: 'interpreted' }),
      { published: '2025-06-01' },
    ],
    ['افتتح السوق في 4 أيار.', opened, on('2024-05-04'), { published: '2025-02' }],
    ['افتتح السوق في 4 أيار.', opened, on('XXXX-05-04')],
    ['افتتح السوق في 4 أيار 2021.', opened, on('2021-05-04'), { published: '2025-02-01' }],
    [
      'The market opened yesterday.',
      opened,
      { value: { deictic: { phrase: 'yesterday' } } },
      { published: '2025-02-01' },
    ],
    ['They will meet again on 3 March.', again, on('2026-03-03'), { published: '2025-06-01' }],
    ['They will meet again on 3 July.', again, on('2025-07-03'), { published: '2025-06-01' }],
    ['The meeting was held on 3 March.', met, on('XXXX-03-03')],
    ['The market has been open since 2019.', opened, null],
    ['The market opened by 3 May.', opened, null],
    ['افتتح السوق أحد التجار.', opened, null],
    ['افتتح السوق بعد يومين.', opened, null],
    ['The market opened on 3 May and closed on 9 May.', opened, on('XXXX-05-03')],
    ['The boats were sold on 3 May.', { type: 'date', ar: 'متى بيعت القوارب؟' }, on('XXXX-05-03')],
    ['It is unclear when the market opens.', opened, null],
    ['The market is now open.', opened, null],
    ['وافتتح السوق أول مرة منذ شهرين.', opened, null],
    ['The market opened two months ago.', opened, { value: { deictic: { phrase: 'ago', amount: 2 } } }],
    ['The market did not open until 3 May.', opened, { value: { edtf: 'XXXX-05-03' } }],
    ['The market did not open on 3 May.', opened, { polarity: 'denies' }],
    ['Talks that were put off were due on 3 May.', met, null],
    ['It is not known when the market opens.', opened, null],
  ])
  it('is of the event whose day it is', () => {
    expect(ask('The market opened on 4 October 2025.', opened)[0]?.event).toBe('autumn-fair')
    expect(ask('The market opened on 8 March.', opened)[0]?.event).toBe('spring-fair')
    expect(ask('The market opened on 9 March 2025.', opened)[0]?.event).toBe('spring-fair')
    expect(ask('The market opened on 9 March 2025.', opened, { events: [] })[0]?.event).toBe('event')
  })
})

describe('how long, and since when', () => {
  const took: Asked = { type: 'duration', ar: 'كم استغرق الإصلاح؟', en: 'How long did the repairs take?' }
  const last: Asked = { type: 'since', ar: 'كم مضى على آخر لقاء؟', en: 'How long since they last met?' }
  const since = (value: object) => ({ value: { type: 'since', ...value } })
  holds([
    ['استغرق الإصلاح نحو ثلاثة أسابيع.', took, { value: { amount: 3, unit: 'week', qualifier: 'about' } }],
    ['The repairs took two days, and a year.', took, { value: { amount: 2, unit: 'day' } }],
    ['The repairs began two days ago.', took, null],
    ['Repairs took place.', took, null],
    ['كان أول لقاء بينهما منذ ثمانية أشهر.', last, since({ amount: 8, unit: 'month' })],
    [
      'The meeting was the first since the April storm.',
      last,
      since({ noneSince: { edtf: '2025-04' } }),
      { published: '2025-06-01', events: [] },
    ],
    ['The meeting was the first since March.', last, since({ edtf: 'XXXX-03' }), { events: [] }],
    [
      'The meeting was the first since the April storm.',
      last,
      since({ noneSince: { edtf: 'XXXX-04' } }),
      { events: [] },
    ],
    [
      'كان اللقاء الأول منذ حريق السوق في مارس.',
      last,
      since({ noneSince: { edtf: 'XXXX-03' } }),
      { events: [] },
    ],
    [
      'كان اللقاء الأول منذ جولة أكتوبر.',
      last,
      since({ event: 'autumn-fair' }),
      { events: [{ id: 'autumn-fair', title: {}, date: '2025-10' }] },
    ],
    [
      'The meeting was the first since the June talks.',
      last,
      since({ edtf: '2025-06' }),
      { published: '2025-06-01' },
    ],
    ['عقد قبل شهرين اللقاء الأول منذ عام 2019.', last, since({ edtf: '2019' })],
    ['They had last met on 3 May 2024.', last, since({ edtf: '2024-05-03' })],
    ['They last met yesterday.', last, null],
    [
      'مضى على آخر لقاء بينهما أربعة أسابيع.',
      last,
      since({ amount: 4, unit: 'week', anchor: 'publication' }),
    ],
    ['They met again.', last, null],
    ['في أول لقاء جلسوا طوال ست ساعات.', last, null],
  ])
})

describe('one figure', () => {
  it('answers the question of which more stands there', () => {
    const offered: Asked = {
      type: 'quantity',
      en: 'How many quays did the council offer to open?',
      unit: 'quay',
    }
    const open: Asked = { type: 'quantity', en: 'How many quays are to open?', unit: 'quay' }
    expect(ask('The council offered to open three quays.', offered, { others: [open] })).toHaveLength(1)
    expect(ask('The council offered to open three quays.', open, { others: [offered] })).toEqual([])
    expect(ask('Three quays are to open.', open, { others: [offered] })).toHaveLength(1)
  })
})

describe('words that carry the answer', () => {
  const closed: Asked = { type: 'boolean', en: 'Was the market closed?' }
  it('are the clause, without its marks', () => {
    const [claim] = ask('On Friday, the old market was closed, the mayor said.', closed)
    expect(claim?.anchors[0]?.exact).toBe('the old market was closed')
    expect(claim?.why.map(({ kind, words }) => [kind, words])).toContainEqual(['trigger', 'closed'])
  })
  it('are few where the clause is long', () => {
    const long = `The old market was closed ${'and the wind blew '.repeat(8)}`
    expect(ask(long, closed)[0]?.anchors[0]?.exact).toBe('The old market was closed')
  })
  it('begin after an opening mark', () => {
    const [claim] = ask('“The old market was closed,” he said.', closed)
    expect(claim?.anchors[0]?.exact).toBe('The old market was closed')
  })
  it('are no more than the answer where what was asked stands far apart', () => {
    const text = `The market ${'here and there '.repeat(4)}was closed ${'here and there '.repeat(4)}again.`
    const [claim] = ask(text, { type: 'boolean', en: 'Was the market closed again?' })
    expect(claim?.anchors[0]?.exact).toBe(text.slice(4, -1))
  })
  it('say what denies it', () => {
    const [claim] = ask('The market was not closed.', closed)
    expect(claim?.why.map(({ kind }) => kind)).toContain('denial')
  })
})

it('offers nothing for free words', () => {
  expect(
    ask('The market was closed for repairs.', { type: 'text', en: 'Why was the market closed?' }),
  ).toEqual([])
})

it('names who says it, where the dossier records them', () => {
  const closed: Asked = { type: 'boolean', ar: 'هل أغلق السوق؟' }
  const sources = [{ id: 'tide', kind: 'agency' as const, name: { ar: 'وكالة المد' } }]
  const [claim] = ask('أغلق السوق، بحسب وكالة المد.', closed, { sources })
  expect(claim?.attribution).toMatchObject([{ source: 'tide' }])
  expect(ask('أغلق السوق، بحسب وكالة الجزر.', closed)[0]?.attribution).toBeUndefined()
})
