import { describe, expect, it } from 'vitest'
import { extract } from '../extract'
import { topics } from './topics'

/** A line for every rule: a sentence in each language, and what the rule reads in it where no dossier asks. */
const lines: readonly (readonly [rule: string, ar: string, en: string, value: object])[] = [
  [
    'requested-by',
    'طلبت شركة الملح عقد الاجتماع.',
    'The Salt Company asked for the meeting.',
    { type: 'entity' },
  ],
  ['urged-by', 'حثت وزارة الصيد على البقاء.', 'The Fishing Ministry urged them to stay.', { type: 'entity' }],
  ['mediator', 'توسطت هيئة المرافئ بين الفريقين.', 'The Harbour Authority mediated.', { type: 'entity' }],
  ['chaired-by', 'ترأس مجلس البحارة الجلسة.', 'The Sailors Council chaired the session.', { type: 'entity' }],
  [
    'first-reporter',
    'وكانت صحيفة المرسى أول من نشر الخبر.',
    'The Quay Times first reported the news.',
    { type: 'entity' },
  ],
  ['place', 'عقد اللقاء في مدينة صفا.', 'The meeting was held in Port Safa.', { type: 'entity' }],
  ['date', 'عقد اللقاء يوم 3 مايو 2024.', 'The meeting was held on 3 May 2024.', { edtf: '2024-05-03' }],
  [
    'next-meeting',
    'يلتقي الطرفان مجددا في 9 مايو 2024.',
    'They meet again on 9 May 2024.',
    { edtf: '2024-05-09' },
  ],
  [
    'sentenced',
    'قضت المحكمة بسجن أمين المخزن تسع سنوات.',
    'The court sentenced the storekeeper to nine years in prison.',
    { amount: 9, unit: 'year' },
  ],
  ['acquitted', 'برأت المحكمة أربعة متهمين.', 'The court acquitted four defendants.', { amount: 4 }],
  [
    'contract',
    'وقع الحارس عقدا لمدة أربع سنوات.',
    'The goalkeeper agreed a four-year contract.',
    { amount: 4, unit: 'year' },
  ],
  [
    'last-meeting',
    'كان أول لقاء منذ عام 2019.',
    'It was the first meeting since 2019.',
    { noneSince: { edtf: '2019' } },
  ],
  ['duration', 'دام اللقاء أربع ساعات.', 'The meeting lasted four hours.', { amount: 4, unit: 'hour' }],
  ['agreement', 'لم يتوصلا إلى اتفاق.', 'They reached no agreement.', { value: false }],
  ['separate-rooms', 'جلسوا في غرف منفصلة.', 'They sat in separate rooms.', { value: true }],
  ['secret', 'كان اللقاء سريا.', 'The meeting was secret.', { value: true }],
  ['announced', 'لم يعلن عن اللقاء مسبقا.', 'The meeting was not announced.', { value: false }],
  ['format', 'جرت محادثات غير مباشرة.', 'They held indirect talks.', { option: 'indirect' }],
  ['fate', 'تأجل اللقاء.', 'The meeting was postponed.', { option: 'postponed' }],
  ['killed', 'قتل 12 شخصا.', 'Twelve people were killed.', { amount: 12 }],
  ['injured', 'أصيب 12 شخصا.', 'Twelve people were injured.', { amount: 12 }],
  ['arrested', 'اعتقل 12 شخصا.', 'Police arrested 12 people.', { amount: 12 }],
  ['missing', 'فقد 12 شخصا.', 'Twelve people are missing.', { amount: 12 }],
  ['displaced', 'نزح 12 ألف شخص.', 'Some 12,000 people were displaced.', { amount: 12_000 }],
  [
    'carried-out-by',
    'شنت حركة الموج هجوما على السفينة.',
    'The Wave Federation carried out the attack.',
    { type: 'entity' },
  ],
  ['match-place', 'فاز نادي الرمل في مدينة صفا.', 'Sand Club won the match in Safa.', { type: 'entity' }],
  ['match-date', 'تعادل الفريقان يوم 3 مايو 2024.', 'The match was on 3 May 2024.', { edtf: '2024-05-03' }],
  ['disaster-place', 'اندلع حريق في مدينة صفا.', 'A fire broke out in Safa.', { type: 'entity' }],
  ['disaster-date', 'ضرب زلزال يوم 3 مايو 2024.', 'The crash was on 3 May 2024.', { edtf: '2024-05-03' }],
  ['winner', 'فاز فريق الميناء بالكأس.', 'Harbour Club won the cup.', { type: 'entity' }],
  [
    'signed',
    'وقعا الاتفاق في 3 مايو 2024.',
    'They signed the agreement on 3 May 2024.',
    { edtf: '2024-05-03' },
  ],
  ['attended', 'حضر القاضي وهب الراوي.', 'Lena Marsh attended.', { type: 'entities' }],
]

const claimsOf = (text: string, language: 'ar' | 'en') =>
  extract({ text, language, published: null, dossier: null }).claims

describe('without a dossier the rules ask themselves', () => {
  it('each has its line', () => {
    expect(lines.map(([rule]) => rule).sort()).toEqual(topics.map(({ id }) => id).sort())
  })

  for (const [rule, ar, en, value] of lines) {
    it.each([
      ['ar', ar],
      ['en', en],
    ] as const)(`${rule} in %s: %s`, (language, text) => {
      const found = claimsOf(text, language).find(claim => claim.question === rule)
      expect(found).toMatchObject({ rule, event: 'event', value })
    })
  }
})

describe('names that no dossier records', () => {
  const ids = (text: string, language: 'ar' | 'en') =>
    claimsOf(text, language).map(({ value }) => ('id' in value ? value.id : null))

  it.each([
    ['The Bank of Pearls mediated.', 'bank-of-pearls'],
    ['Then Omar al-Sayegh mediated.', 'omar-al-sayegh'],
    ['On Friday, Lena Marsh mediated.', 'lena-marsh'],
    ['Lena Marsh spoke, and Lena Marsh mediated.', 'lena-marsh'],
  ])('%s', (text, id) => expect(ids(text, 'en')).toContain(id))

  it.each([
    'Sailors mediated.',
    'HARBOUR SAFA mediated.',
    'And the Japanese mediated.',
    'In May Friday mediated.',
    'So Lena mediated.',
  ])('none in: %s', text => expect(ids(text, 'en')).toEqual([]))

  it.each([
    ['توسطت وزارة المياه والري.', 'wzara-almyah-walry'],
    ['وتوسطت هيئة المرافئ.', 'hyya-almrafy'],
  ])('%s', (text, id) => expect(ids(text, 'ar')).toContain(id))

  it.each(['توسطت شركة.', 'توسطت شركة كبيرة.', 'توسطت مدينة', 'توسط القاضي أمس.', 'توسط القاضي في صمت.'])(
    'none in: %s',
    text => expect(ids(text, 'ar')).toEqual([]),
  )
})
